"""Who made what: claims that tasks of one machine share, in one process and in several."""

from __future__ import annotations

import multiprocessing
import os
import pathlib
import stat
import tempfile
import threading
import time

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._engine import claims
from ansible_collections.outscale.cloud.plugins.module_utils._engine.claims import Claims

FOLDER = claims._folder


@pytest.fixture
def pair(tmp_path):
    return Claims("kind account", tmp_path), Claims("kind account", tmp_path)


def test_what_one_task_has_no_other_takes(pair):
    one, other = pair
    one.begin()
    one.end("vol-1")
    assert other.taken("vol-1")
    assert not one.taken("vol-1")
    assert not other.take("vol-1")
    assert one.take("vol-1")


def test_what_nobody_has_is_taken_once(pair):
    one, other = pair
    one.begin()
    assert not one.taken("vol-1")
    assert one.take("vol-1")
    assert not other.take("vol-1")


def test_a_creation_is_under_way_for_others_until_it_ends(pair):
    one, other = pair
    one.begin()
    assert (one.under_way, other.under_way) == (0, 1)
    one.end()
    assert other.under_way == 0


def test_a_lost_answer_is_searched_for_and_not_under_way(pair):
    one, other = pair
    for task in pair:
        task.begin()
    one.lost()
    assert (one.searching, other.searching) == (1, 1)
    assert (one.under_way, other.under_way) == (1, 0)
    other.lost()
    assert one.searching == 2
    one.end("vol-1")
    assert (one.searching, other.searching) == (1, 1)


def test_kinds_and_accounts_know_nothing_of_each_other(tmp_path):
    one, other = Claims("volume A", tmp_path), Claims("volume B", tmp_path)
    one.begin()
    one.end("vol-1")
    one.begin()
    assert not other.taken("vol-1")
    assert other.under_way == 0


def test_before_anything_was_written_nothing_is_known(tmp_path):
    one = Claims("x", tmp_path)
    assert (one.under_way, one.searching, one.taken("vol-1")) == (0, 0, False)


def test_a_task_that_begins_again_is_one_task(pair):
    one, other = pair
    one.begin()
    one.lost()
    one.begin()
    assert other.under_way == 1
    one.end("vol-1")
    assert (other.under_way, other.searching) == (0, 0)


# --- entries of those that ended ---


def entry(folder):
    (path,) = [one for one in folder.rglob("*") if one.is_file()]
    return path


@pytest.mark.parametrize("lost", [False, True])
def test_a_process_that_was_killed_holds_nobody_up(tmp_path, lost):
    def killed():
        task = Claims("x", tmp_path)
        task.begin()
        if lost:
            task.lost()
        os._exit(0)

    process = multiprocessing.get_context("fork").Process(target=killed)
    process.start()
    process.join()
    assert entry(tmp_path).exists()
    other = Claims("x", tmp_path)
    other.begin()
    assert (other.under_way, other.searching) == (0, 0)


def test_what_a_process_made_before_it_ended_stays_its_own(tmp_path):
    def ended():
        task = Claims("x", tmp_path)
        task.begin()
        task.end("vol-1")
        os._exit(0)

    process = multiprocessing.get_context("fork").Process(target=ended)
    process.start()
    process.join()
    other = Claims("x", tmp_path)
    other.begin()
    assert other.taken("vol-1")


@pytest.mark.parametrize(("age", "stays"), [(60, True), (3500, True), (3700, False)])
def test_an_entry_is_forgotten_after_an_hour(tmp_path, age, stays):
    one = Claims("x", tmp_path)
    one.begin()
    one.end("vol-1")
    before = time.time() - age
    os.utime(entry(tmp_path), (before, before))
    other = Claims("x", tmp_path)
    other.begin()
    assert other.taken("vol-1") is stays


# --- several at once ---


@pytest.mark.parametrize("rounds", range(5))
def test_of_many_threads_one_takes_it(tmp_path, rounds):
    tasks = [Claims("x", tmp_path) for _unused in range(8)]
    tasks[0].begin()
    barrier, won = threading.Barrier(8), []

    def work(task):
        barrier.wait()
        if task.take(f"vol-{rounds}"):
            won.append(task)

    threads = [threading.Thread(target=work, args=(task,)) for task in tasks]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(won) == 1


def _take(folder, barrier, won):
    task = Claims("x", folder)
    task.begin()
    barrier.wait()
    won.put(task.take("vol-1"))
    task.end()


def test_of_many_processes_one_takes_it(tmp_path):
    context = multiprocessing.get_context("fork")
    barrier, won = context.Barrier(4), context.Queue()
    processes = [context.Process(target=_take, args=(tmp_path, barrier, won)) for _unused in range(4)]
    for one in processes:
        one.start()
    taken = [won.get(timeout=30) for _unused in processes]
    for one in processes:
        one.join()
    assert sorted(taken) == [False, False, False, True]
    assert Claims("x", tmp_path).under_way == 0


# --- the folder ---


def test_the_folder_is_the_user_s_own(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = FOLDER()
    assert folder.parent == tmp_path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert FOLDER() == folder
    Claims("x", folder).begin()
    assert all(not path.stat().st_mode & 0o077 for path in folder.rglob("*"))


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o740, 0o701])
def test_a_folder_that_others_can_look_into_is_not_used(tmp_path, monkeypatch, mode):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    FOLDER().chmod(mode)
    with pytest.raises(OSError, match="belongs to somebody else, or others can write there"):
        FOLDER()


def test_a_link_to_a_folder_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "real").mkdir(mode=0o700)
    (tmp_path / f"outscale-cloud-{os.getuid()}").symlink_to(tmp_path / "real")
    with pytest.raises(OSError, match="belongs to somebody else"):
        FOLDER()


def test_an_id_is_no_path(pair, tmp_path):
    one, _other = pair
    one.begin()
    assert one.take("../../x")
    assert not (tmp_path.parent / "x").exists()
    assert all(isinstance(path, pathlib.Path) and tmp_path in path.parents for path in tmp_path.rglob("*"))
