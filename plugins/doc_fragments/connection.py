# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""How to reach the account: the options that every module and plugin has."""

from __future__ import annotations


class ModuleDocFragment:
    """``connection`` is for modules, ``connection.plugin`` for inventory and lookup plugins."""

    DOCUMENTATION = r"""
options:
  access_key:
    description:
      - The access key of the account, or of one of its EIM users.
      - The environment variable for it is E(OSC_ACCESS_KEY).
    type: str
  secret_key:
    description:
      - The secret key that belongs to O(access_key).
      - The environment variable for it is E(OSC_SECRET_KEY).
    type: str
  login:
    description:
      - The e-mail address of the account, in place of O(access_key) for the few calls that take it.
      - The environment variable for it is E(OSC_LOGIN).
    type: str
  password:
    description:
      - The password that belongs to O(login).
      - The environment variable for it is E(OSC_PASSWORD).
    type: str
  region:
    description:
      - The Region to work in, such as V(eu-west-2) or V(cloudgouv-eu-west-1).
      - The environment variable for it is E(OSC_REGION).
      - Without any of these it is V(eu-west-2).
    type: str
  api:
    description:
      - What to reach the resources of the OUTSCALE API over.
      - With V(fcu) the same options and results go over FCU, which is compatible with EC2, so that other services that
        speak EC2 can be used as well. What FCU cannot do is an error that says so; OKS and DirectLink are not affected.
      - The environment variable for it is E(OSC_API). A profile may hold it as C(api).
      - Without any of these it is V(outscale).
    type: str
    choices: [outscale, fcu]
  profile:
    description:
      - The name of a profile in the configuration file.
      - The environment variable for it is E(OSC_PROFILE).
      - 'Without any of these it is the profile marked C(default) set to true, else the one called V(default).'
    type: str
  config_file:
    description:
      - Path of the configuration file of profiles, as the official command-line tools write it.
      - The environment variable for it is E(OSC_CONFIG_FILE).
      - Without any of these it is C(~/.osc/config.json).
    type: path
  endpoints:
    description:
      - Where the APIs are, for a Region that this collection does not know, or for a test server.
      - C({region}) in an address stands for the Region.
    type: dict
    suboptions:
      api:
        description:
          - Address of the OUTSCALE API, such as V(https://api.{region}.outscale.com/api/v1).
          - The environment variable for it is E(OSC_ENDPOINT_API).
        type: str
      oks:
        description:
          - Address of the OKS API, such as V(https://api.{region}.oks.outscale.com/api/v2).
          - The environment variable for it is E(OSC_ENDPOINT_OKS).
        type: str
      fcu:
        description:
          - Address of the FCU API, such as V(https://fcu.{region}.outscale.com), or of another service that speaks EC2.
          - The environment variable for it is E(OSC_ENDPOINT_FCU).
        type: str
      directlink:
        description:
          - Address of the DirectLink API, such as V(https://directlink.{region}.outscale.com).
          - The environment variable for it is E(OSC_ENDPOINT_DIRECT_LINK).
        type: str
  fcu_service:
    description:
      - The name of the service that requests to the FCU API are signed for.
      - Another service that speaks EC2 may want V(ec2).
    type: str
    default: fcu
  x509_client_cert:
    description:
      - A client certificate, for accounts whose API access rules ask for one.
      - A path, or the PEM text in base64.
      - The environment variable for it is E(OSC_X509_CLIENT_CERT) or E(OSC_X509_CLIENT_CERT_B64).
    type: str
  x509_client_key:
    description:
      - The private key of O(x509_client_cert), not encrypted. A path, or the PEM text in base64.
      - The environment variable for it is E(OSC_X509_CLIENT_KEY) or E(OSC_X509_CLIENT_KEY_B64).
    type: str
  validate_certs:
    description:
      - Whether the server's certificate is verified. V(false) is for tests only.
      - When it is not set, E(OSC_TLS_SKIP_VERIFY) and then C(tls_skip_verify) of the profile decide;
        without them it is verified.
    type: bool
  ca_path:
    description:
      - A file or a folder of the certificate authorities to trust, in place of the system's.
      - The environment variable for it is E(SSL_CERT_FILE).
    type: path
  allow_plain_http:
    description:
      - Accept an endpoint that begins with C(http://) on another machine, where requests can be read on the way.
    type: bool
    default: false
  connect_timeout:
    description:
      - How many seconds to wait for a connection.
    type: float
    default: 10.0
  read_timeout:
    description:
      - How many seconds to wait between two parts of an answer.
    type: float
    default: 60.0
  call_timeout:
    description:
      - How many seconds one call may take with all its repetitions, when the cloud is throttling or not reachable.
    type: float
    default: 300.0
  log_path:
    description:
      - A file to which one line is added for each request, with secrets left out.
      - It is made readable for its owner only. With C(-vvv), modules return the same lines.
    type: path
notes:
  - "Each value is looked for on its own, and the first place that has it counts: the option; the profile, where
    O(profile) or O(config_file) is an option of the task; the environment; the profile that the environment
    or the default names; the default."
  - A profile written by any of the official tools can be used; what this collection does not need in it is ignored.
  - The proxy is taken from E(HTTPS_PROXY), E(ALL_PROXY) and E(NO_PROXY).
requirements:
  - httpx >= 0.27 (Python package)
  - pydantic >= 2.7 (Python package)
"""

    PLUGIN = r"""
options:
  access_key:
    description:
      - The access key of the account, or of one of its EIM users.
      - The environment variable for it is E(OSC_ACCESS_KEY).
    type: str
  secret_key:
    description:
      - The secret key that belongs to O(access_key).
      - The environment variable for it is E(OSC_SECRET_KEY).
    type: str
  login:
    description:
      - The e-mail address of the account, in place of O(access_key) for the few calls that take it.
      - The environment variable for it is E(OSC_LOGIN).
    type: str
  password:
    description:
      - The password that belongs to O(login).
      - The environment variable for it is E(OSC_PASSWORD).
    type: str
  region:
    description:
      - The Region to work in, such as V(eu-west-2) or V(cloudgouv-eu-west-1).
      - The environment variable for it is E(OSC_REGION).
      - Without any of these it is V(eu-west-2).
    type: str
  api:
    description:
      - What to reach the resources of the OUTSCALE API over.
      - With V(fcu) the same options and results go over FCU, which is compatible with EC2, so that other services that
        speak EC2 can be used as well. What FCU cannot do is an error that says so; OKS and DirectLink are not affected.
      - The environment variable for it is E(OSC_API). A profile may hold it as C(api).
      - Without any of these it is V(outscale).
    type: str
    choices: [outscale, fcu]
  profile:
    description:
      - The name of a profile in the configuration file.
      - The environment variable for it is E(OSC_PROFILE).
      - 'Without any of these it is the profile marked C(default) set to true, else the one called V(default).'
    type: str
  config_file:
    description:
      - Path of the configuration file of profiles, as the official command-line tools write it.
      - The environment variable for it is E(OSC_CONFIG_FILE).
      - Without any of these it is C(~/.osc/config.json).
    type: path
  endpoints:
    description:
      - Where the APIs are, for a Region that this collection does not know, or for a test server.
      - C({region}) in an address stands for the Region.
    type: dict
    suboptions:
      api:
        description:
          - Address of the OUTSCALE API, such as V(https://api.{region}.outscale.com/api/v1).
          - The environment variable for it is E(OSC_ENDPOINT_API).
        type: str
      oks:
        description:
          - Address of the OKS API, such as V(https://api.{region}.oks.outscale.com/api/v2).
          - The environment variable for it is E(OSC_ENDPOINT_OKS).
        type: str
      fcu:
        description:
          - Address of the FCU API, such as V(https://fcu.{region}.outscale.com), or of another service that speaks EC2.
          - The environment variable for it is E(OSC_ENDPOINT_FCU).
        type: str
      directlink:
        description:
          - Address of the DirectLink API, such as V(https://directlink.{region}.outscale.com).
          - The environment variable for it is E(OSC_ENDPOINT_DIRECT_LINK).
        type: str
  fcu_service:
    description:
      - The name of the service that requests to the FCU API are signed for.
      - Another service that speaks EC2 may want V(ec2).
    type: str
    default: fcu
  x509_client_cert:
    description:
      - A client certificate, for accounts whose API access rules ask for one.
      - A path, or the PEM text in base64.
      - The environment variable for it is E(OSC_X509_CLIENT_CERT) or E(OSC_X509_CLIENT_CERT_B64).
    type: str
  x509_client_key:
    description:
      - The private key of O(x509_client_cert), not encrypted. A path, or the PEM text in base64.
      - The environment variable for it is E(OSC_X509_CLIENT_KEY) or E(OSC_X509_CLIENT_KEY_B64).
    type: str
  validate_certs:
    description:
      - Whether the server's certificate is verified. V(false) is for tests only.
      - When it is not set, E(OSC_TLS_SKIP_VERIFY) and then C(tls_skip_verify) of the profile decide;
        without them it is verified.
    type: bool
  ca_path:
    description:
      - A file or a folder of the certificate authorities to trust, in place of the system's.
      - The environment variable for it is E(SSL_CERT_FILE).
    type: path
  allow_plain_http:
    description:
      - Accept an endpoint that begins with C(http://) on another machine, where requests can be read on the way.
    type: bool
    default: false
  connect_timeout:
    description:
      - How many seconds to wait for a connection.
    type: float
    default: 10.0
  read_timeout:
    description:
      - How many seconds to wait between two parts of an answer.
    type: float
    default: 60.0
  call_timeout:
    description:
      - How many seconds one call may take with all its repetitions, when the cloud is throttling or not reachable.
    type: float
    default: 300.0
  log_path:
    description:
      - A file to which one line is added for each request, with secrets left out.
      - It is made readable for its owner only.
    type: path
notes:
  - "Each value is looked for on its own, and the first place that has it counts: the option; the profile, where
    O(profile) or O(config_file) is an option of the plugin; the environment; the profile that the environment
    or the default names; the default."
  - A profile written by any of the official tools can be used; what this collection does not need in it is ignored.
  - The proxy is taken from E(HTTPS_PROXY), E(ALL_PROXY) and E(NO_PROXY).
requirements:
  - httpx >= 0.27 (Python package)
  - pydantic >= 2.7 (Python package)
"""
