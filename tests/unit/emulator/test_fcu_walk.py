"""boto3, and a client for what boto3 does not know, call every action of FCU; every answer has the described shape."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import botocore.session
import pytest

from tests.emulator.accounts import SECOND
from tests.emulator.doors.fcu.description import ACTIONS

from .fcu import Fcu, boto
from .fcu_shapes import Shapes
from .fcu_walk import Walk

UNKNOWN_TO_BOTO3 = {
    "CreateImageExportTask",
    "CreateSnapshotExportTask",
    "DescribeImageExportTasks",
    "DescribeProductTypes",
    "DescribeQuotas",
    "DescribeSnapshotExportTasks",
    "GetProductType",
    "GetProductTypes",
    "ModifyInstanceKeypair",
    "ReadPublicIpRanges",
}
OTHERWISE_IN_BOTO3 = {"ImportSnapshot"}
"""EC2 has an action of this name that takes other parameters."""


_INSTANCE = "DescribeInstances.reservationSet.instancesSet."
NOT_SHOWN = {
    # secrets are never shown
    "DescribeImageExportTasks.imageExportTaskSet.exportToOsu.osuAkSk",
    "DescribeSnapshotExportTasks.snapshotExportTaskSet.exportToOsu.aksk",
    # nothing here has them: Spot, profiles, kernels, maintenance, other sorts of device, failures
    _INSTANCE + "iamInstanceProfile",
    _INSTANCE + "instanceLifecycle",
    _INSTANCE + "kernelId",
    _INSTANCE + "ramdiskId",
    _INSTANCE + "spotInstanceRequestId",
    _INSTANCE + "sriovNetSupport",
    "DescribeInstances.reservationSet.requesterId",
    "DescribeInstanceAttribute.ebsOptimized",
    "DescribeInstanceAttribute.ramdisk.value",
    "DescribeInstanceStatus.instanceStatusSet.eventsSet.",
    "DescribeInstanceStatus.instanceStatusSet.instanceStatus.details.impairedSince",
    "DescribeInstanceStatus.instanceStatusSet.systemStatus.details.impairedSince",
    "DescribeImages.imagesSet.blockDeviceMapping.ebs.iops",
    "DescribeImages.imagesSet.blockDeviceMapping.noDevice",
    "DescribeImages.imagesSet.blockDeviceMapping.virtualName",
    "DescribeImages.imagesSet.stateReason",
    "DescribeSnapshots.snapshotSet.ownerAlias",
    "DescribeSnapshots.snapshotSet.statusMessage",
    # the native API does not tell them
    "DescribeImageExportTasks.imageExportTaskSet.exportToOsu.osuManifestUrl",
    "DescribeNatGateways.natGatewaySet.deleteTime",
    "DescribeNatGateways.natGatewaySet.natGatewayAddressSet.networkInterfaceId",
    "DescribeNatGateways.natGatewaySet.natGatewayAddressSet.privateIp",
}
"""Described elements that no answer of the walk has, or what such elements begin with."""


@pytest.fixture(scope="module")
def shapes(running):
    running.reset()
    running.switch(state_seconds={"image_export_task": 600})  # it is cancelled while it runs
    shapes = Shapes()
    fcu = Fcu(running)
    ec2 = boto(running)

    def look(response_dict, operation_model, **_more):
        if response_dict["status_code"] == 200:
            shapes.answer(operation_model.name, ET.fromstring(response_dict["body"]))

    ec2.meta.events.register("before-parse.ec2", look)
    other = boto(running, SECOND)
    other.meta.events.register("before-parse.ec2", look)
    fcu.look = shapes.answer
    Walk(ec2, fcu, other).all()
    shapes.left = running.resources()
    shapes.calls = running.calls()
    return shapes


def test_every_action_was_called(shapes):
    assert shapes.actions == set(ACTIONS)


def test_boto3_called_all_that_it_knows(shapes):
    known = set(botocore.session.get_session().get_service_model("ec2").operation_names)
    assert set(ACTIONS) - known == UNKNOWN_TO_BOTO3
    by_boto3 = {call["action"] for call in shapes.calls if call["user_agent"].startswith("Boto3/")}
    assert by_boto3 == set(ACTIONS) - UNKNOWN_TO_BOTO3 - OTHERWISE_IN_BOTO3


def test_answers_have_the_described_shape(shapes):
    assert shapes.wrong == []


def test_described_elements_are_shown(shapes):
    unseen = {path for path in shapes.unseen() if not path.endswith(".nextToken")}  # see the test of paginators
    assert {path for path in unseen if not path.startswith(tuple(NOT_SHOWN))} == set()
    assert {each for each in NOT_SHOWN if not any(path.startswith(each) for path in unseen)} == set()


def test_nothing_is_left(shapes):
    assert shapes.left == {"eu-west-2": {"Net": 1}}  # of the other account
