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
  session_token:
    description:
      - The token that belongs to O(access_key) and O(secret_key) where they are lent for a while. The FCU API of
        OUTSCALE knows no such keys, other services that speak EC2 do.
      - It counts only in the place that the keys come from. A profile may hold it as C(session_token).
      - The environment variable for it is E(AWS_SESSION_TOKEN), which is sent only to an address of the FCU API that is
        set.
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
  otp:
    description:
      - A one-time password, where multi-factor authentication is set up for the account. Calls to OKS ask for it.
      - It is sent with each call and works as long as the cloud takes it, so that it is for short runs.
      - The environment variable for it is E(OKS_OTP_CODE). No profile holds it.
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
  fcu_version:
    description:
      - The version of the FCU API to ask for, a date such as V(2016-09-15) or V(2014-10-01).
      - The environment variable for it is E(OSC_FCU_VERSION). A profile may hold it as C(fcu_version).
      - Without any of these it is V(2016-09-15).
    type: str
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
      - When it is not set, C(tls_skip_verify) of the profile decides where O(profile) or O(config_file) is set;
        else E(OSC_TLS_SKIP_VERIFY) does, and then C(tls_skip_verify) of the profile. Without them it is verified.
    type: bool
  ca_path:
    description:
      - A file or a folder of the certificate authorities to trust, in place of the system's.
      - The environment variable for it is E(SSL_CERT_FILE), else E(REQUESTS_CA_BUNDLE), E(CURL_CA_BUNDLE) or
        E(SSL_CERT_DIR).
    type: path
  allow_plain_http:
    description:
      - Accept an endpoint that begins with C(http://) on another machine, where requests can be read on the way.
    type: bool
    default: false
  proxy:
    description:
      - The proxy to go through, such as V(http://proxy.example.com:3128). A name and a password may stand in it.
      - This machine itself (V(localhost), V(127.0.0.1), V(::1)) is never reached through a proxy.
      - The environment variable for it is E(HTTPS_PROXY), or E(HTTP_PROXY) for an endpoint that begins with
        C(http://), else E(ALL_PROXY). A profile may hold it as C(proxy).
    type: str
  no_proxy:
    description:
      - Hosts that are reached without a proxy, as names, ends of names, IPs or networks, such as V(.example.com) or
        V(10.0.0.0/8). V(*) is for all of them, and so for no proxy at all.
      - It is for O(proxy) and, where that is not set, for the proxy of the environment.
      - The environment variable for it is E(NO_PROXY), which is for the proxy of the environment. A profile may hold it
        as C(no_proxy), which is for its C(proxy) also.
    type: list
    elements: str
  connect_timeout:
    description:
      - How many seconds to wait for a connection.
      - No time limit can be 0.
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
  - What belongs together comes from one place, the first that has some of it. This holds for O(access_key) and
    O(secret_key), for O(login) and O(password), for O(x509_client_cert) and O(x509_client_key).
  - Endpoints belong to the Region of the place that names them. With a Region of a higher place, the address of another
    Region is not used; C({region}) in an address, and a server on this machine, go with every Region.
  - An empty text is as good as none, so that V("") never hides the value of another place.
  - A configuration file that nothing names is passed over where it cannot be read or used and the keys, and the Region,
    are known without it.
  - A profile written by any of the official tools can be used; what this collection does not need in it is ignored.
requirements:
  - python >= 3.10
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
  session_token:
    description:
      - The token that belongs to O(access_key) and O(secret_key) where they are lent for a while. The FCU API of
        OUTSCALE knows no such keys, other services that speak EC2 do.
      - It counts only in the place that the keys come from. A profile may hold it as C(session_token).
      - The environment variable for it is E(AWS_SESSION_TOKEN), which is sent only to an address of the FCU API that is
        set.
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
  otp:
    description:
      - A one-time password, where multi-factor authentication is set up for the account. Calls to OKS ask for it.
      - It is sent with each call and works as long as the cloud takes it, so that it is for short runs.
      - The environment variable for it is E(OKS_OTP_CODE). No profile holds it.
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
  fcu_version:
    description:
      - The version of the FCU API to ask for, a date such as V(2016-09-15) or V(2014-10-01).
      - The environment variable for it is E(OSC_FCU_VERSION). A profile may hold it as C(fcu_version).
      - Without any of these it is V(2016-09-15).
    type: str
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
      - When it is not set, C(tls_skip_verify) of the profile decides where O(profile) or O(config_file) is set;
        else E(OSC_TLS_SKIP_VERIFY) does, and then C(tls_skip_verify) of the profile. Without them it is verified.
    type: bool
  ca_path:
    description:
      - A file or a folder of the certificate authorities to trust, in place of the system's.
      - The environment variable for it is E(SSL_CERT_FILE), else E(REQUESTS_CA_BUNDLE), E(CURL_CA_BUNDLE) or
        E(SSL_CERT_DIR).
    type: path
  allow_plain_http:
    description:
      - Accept an endpoint that begins with C(http://) on another machine, where requests can be read on the way.
    type: bool
    default: false
  proxy:
    description:
      - The proxy to go through, such as V(http://proxy.example.com:3128). A name and a password may stand in it.
      - This machine itself (V(localhost), V(127.0.0.1), V(::1)) is never reached through a proxy.
      - The environment variable for it is E(HTTPS_PROXY), or E(HTTP_PROXY) for an endpoint that begins with
        C(http://), else E(ALL_PROXY). A profile may hold it as C(proxy).
    type: str
  no_proxy:
    description:
      - Hosts that are reached without a proxy, as names, ends of names, IPs or networks, such as V(.example.com) or
        V(10.0.0.0/8). V(*) is for all of them, and so for no proxy at all.
      - It is for O(proxy) and, where that is not set, for the proxy of the environment.
      - The environment variable for it is E(NO_PROXY), which is for the proxy of the environment. A profile may hold it
        as C(no_proxy), which is for its C(proxy) also.
    type: list
    elements: str
  connect_timeout:
    description:
      - How many seconds to wait for a connection.
      - No time limit can be 0.
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
  - What belongs together comes from one place, the first that has some of it. This holds for O(access_key) and
    O(secret_key), for O(login) and O(password), for O(x509_client_cert) and O(x509_client_key).
  - Endpoints belong to the Region of the place that names them. With a Region of a higher place, the address of another
    Region is not used; C({region}) in an address, and a server on this machine, go with every Region.
  - An empty text is as good as none, so that V("") never hides the value of another place.
  - A configuration file that nothing names is passed over where it cannot be read or used and the keys, and the Region,
    are known without it.
  - A profile written by any of the official tools can be used; what this collection does not need in it is ignored.
requirements:
  - python >= 3.10
  - httpx >= 0.27 (Python package)
  - pydantic >= 2.7 (Python package)
"""
