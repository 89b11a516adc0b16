# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""How sphinx builds the pages; ``make docs`` copies this file beside them."""

import pathlib

project = "outscale.cloud"
copyright = "the outscale.cloud contributors"  # noqa: A001  sphinx's word
title = html_title = html_short_title = "outscale.cloud"

extensions = ["sphinx.ext.intersphinx", "sphinx_antsibull_ext"]
# made by `make docs`, so that it needs no network
inventory = pathlib.Path(__file__).with_name("ansible_devel.inv")
intersphinx_mapping = {"ansible_devel": ("https://docs.ansible.com/projects/ansible/devel/", str(inventory))}

html_theme = "sphinx_ansible_theme"
html_show_sphinx = False
html_use_smartypants = True
html_use_modindex = False
html_use_index = False
html_copy_source = False
pygments_style = "ansible"
highlight_language = "YAML+Jinja"
default_role = "any"
nitpicky = True
