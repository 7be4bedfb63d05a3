"""The servers, each with a configuration that includes ours as it is written.

All have the same routes: a folder of files (but HAProxy, which has none), the application
at `/status/`, one that is dead at `/dead/`, and what the server refuses itself. A password
is asked for that nobody has. Where a site is all the application's, it has every address.
"""

import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

PROGRAM = os.environ["FLUENT_STATUS"]
PATH = os.pathsep.join([os.environ["PATH"], "/usr/sbin"])
# Who the servers are that give up the rights of root; the folder is theirs to read.
USER = "www-data" if os.getuid() == 0 else None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process, log):
    """Until the server listens; an error if it has ended, or does not come to that."""
    end = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < end:
        with contextlib.suppress(ConnectionRefusedError):
            return socket.create_connection(("127.0.0.1", port), 5).close()
        time.sleep(0.02)
    raise RuntimeError(f"the server does not listen:\n{log.read_text(errors='replace')}")


class Server:
    """A server of some kind, with its folder."""

    # As `fluent-status pages --for` calls it.
    kind = None
    # Whether a body is sent as it is written, white space included.
    is_to_the_byte = True

    def __init__(self, application, dead, is_all_application=False):
        self.application, self.dead = application, dead
        self.is_all_application = is_all_application
        self.stack = contextlib.ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(prefix="server-"))
        self.folder = pathlib.Path(folder)
        self.folder.chmod(0o755)
        self.port = free_port()
        self.site = self.folder / "site"
        self.site.mkdir()
        for name in ["file.txt", "small"]:
            (self.site / name).write_text("A file.\n")
        self.pages = self.folder / "errors"
        if self.kind:
            write_pages(self.kind, self.pages)

    def written(self):
        """Where the pages lie that it sends."""
        return self.pages

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def start(self, *command):
        """Runs a program in the foreground until the tests are over."""
        log = self.folder / "log"
        program = shutil.which(command[0], path=PATH)
        with log.open("wb") as out:
            process = subprocess.Popen(
                [program, *command[1:]],
                stdout=out,
                stderr=out,
                stdin=subprocess.DEVNULL,
                cwd=self.folder,
                env={"PATH": PATH, "HOME": str(self.folder)},
            )
        self.stack.callback(process.wait)
        self.stack.callback(process.terminate)
        wait_for(self.port, process, log)
        return self

    def close(self):
        self.stack.close()


def write_pages(kind, folder):
    command = [PROGRAM, "pages", "--for", kind, "--out", folder, "--home", "/"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


class Nginx(Server):
    kind = "nginx"

    def run(self):
        user = f"user {USER};" if USER else ""
        users = self.write("users", "")
        # The headers of this server that error pages are to have too.
        transport = "add_header Strict-Transport-Security max-age=60 always;"
        self.write("errors.headers.conf", transport)
        routes = f"""
                    root {self.site};
                    location /status/ {{ proxy_pass http://127.0.0.1:{self.application}; }}
                    location /dead/ {{ proxy_pass http://127.0.0.1:{self.dead}; }}
                    location /denied {{ deny all; }}
                    location /private {{ auth_basic "readers"; auth_basic_user_file {users}; }}
                    location /small {{
                        client_max_body_size 1;
                        proxy_pass http://127.0.0.1:{self.application};
                    }}
                    location /busy {{ return 429; }}
                    location /own/ {{ error_page 404 /file.txt; }}
        """
        if self.is_all_application:
            # Expressions come before a location that does not forbid it.
            routes = f"""
                    location / {{ proxy_pass http://127.0.0.1:{self.application}; }}
                    location ~ [.]html$ {{ return 418; }}
            """
        temporary = " ".join(
            f"{name}_temp_path {self.folder}/{name};"
            for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        )
        configuration = self.write(
            "nginx.conf",
            f"""
            {user}
            daemon off;
            worker_processes 1;
            pid {self.folder}/pid;
            error_log stderr;
            events {{ }}
            http {{
                access_log off;
                {temporary}
                include {self.pages}/http.conf;
                server {{
                    listen 127.0.0.1:{self.port};
                    {transport}
                    include {self.pages}/server.conf;
                    {routes}
                }}
                server {{
                    listen 127.0.0.1:{self.port};
                    server_name closed;
                    include {self.pages}/server.conf;
                    return 503;
                }}
            }}
            """,
        )
        # What it says before it has read where to log.
        return self.start("nginx", "-e", "stderr", "-p", self.folder, "-c", configuration)


class Caddy(Server):
    kind = "caddy"

    def run(self):
        program = shutil.which("caddy", path=PATH)
        hashing = [program, "hash-password", "--plaintext", "secret"]
        password = subprocess.check_output(hashing, text=True).strip()
        routes = f"""
	root * {self.site}
	handle /status/* {{
		reverse_proxy 127.0.0.1:{self.application} {{
			import fluent-status-upstream
		}}
	}}
	handle /dead/* {{
		reverse_proxy 127.0.0.1:{self.dead} {{
			import fluent-status-upstream
		}}
	}}
	handle /denied {{
		error 403
	}}
	handle /private {{
		basicauth bcrypt readers {{
			reader {password}
		}}
	}}
	handle /small {{
		request_body {{
			max_size 1
		}}
		reverse_proxy 127.0.0.1:{self.application} {{
			import fluent-status-upstream
		}}
	}}
	handle /busy {{
		error 429
	}}
	handle {{
		file_server
	}}
"""
        if self.is_all_application:
            routes = f"""
	reverse_proxy 127.0.0.1:{self.application} {{
		import fluent-status-upstream
	}}
"""
        configuration = self.write(
            "Caddyfile",
            f"""
{{
	admin off
	auto_https off
	storage file_system {self.folder}/storage
}}

import {self.pages}/errors.caddy

http://:{self.port} {{
	bind 127.0.0.1
	import fluent-status
	{routes}
}}
""",
        )
        return self.start("caddy", "run", "--adapter", "caddyfile", "--config", configuration)


class Apache(Server):
    kind = "apache"
    # In the virtual host, or in front of it.
    is_in_host = True
    MODULES = (
        "mpm_event authn_core authn_file authz_core authz_user auth_basic alias dir env headers"
        " mime proxy proxy_http rewrite setenvif"
    )

    def run(self):
        user = f"User {USER}\nGroup {USER}" if USER else ""
        users = self.write("users", "")
        modules = "\n".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
            for name in self.MODULES.split()
        )
        routes = f"""
                ProxyPass /status/ http://127.0.0.1:{self.application}/status/
                ProxyPass /dead/ http://127.0.0.1:{self.dead}/
                <Location /denied>
                    Require all denied
                </Location>
                <Location /private>
                    AuthType Basic
                    AuthName readers
                    AuthUserFile {users}
                    Require valid-user
                </Location>
                <Location /small>
                    LimitRequestBody 1
                </Location>
                Redirect 429 /busy
        """
        if self.is_all_application:
            routes = f"ProxyPass / http://127.0.0.1:{self.application}/"
        include = f"Include {self.pages}/errors.conf"
        in_front, in_host = ("", include) if self.is_in_host else (include, "")
        configuration = self.write(
            "apache.conf",
            f"""
            {modules}
            {user}
            ServerRoot {self.folder}
            DefaultRuntimeDir {self.folder}
            PidFile {self.folder}/pid
            ErrorLog /dev/stderr
            Listen 127.0.0.1:{self.port}
            ServerName localhost
            StartServers 1
            TypesConfig /dev/null
            {in_front}
            <Directory />
                Require all denied
            </Directory>
            DocumentRoot {self.site}
            <Directory {self.site}>
                Require all granted
            </Directory>
            <VirtualHost *:{self.port}>
                {routes}
                {in_host}
            </VirtualHost>
            <VirtualHost *:{self.port}>
                {in_host}
                ServerName rewritten
                RewriteEngine On
                RewriteRule ^ /index.php
            </VirtualHost>
            <VirtualHost *:{self.port}>
                {in_host}
                ServerName careful
                RewriteEngine On
                RewriteCond %{{ENV:REDIRECT_STATUS}} ^$
                RewriteRule ^ /index.php
            </VirtualHost>
            """,
        )
        return self.start("apache2", "-D", "FOREGROUND", "-f", configuration)


class ApacheInFront(Apache):
    """All virtual hosts take the configuration from the server."""

    is_in_host = False


class HAProxy(Server):
    kind = "haproxy"
    is_to_the_byte = False

    def written(self):
        """Its own are lines of a map."""
        pages = self.folder / "pages"
        write_pages("nginx", pages)
        return pages

    def run(self):
        user = f"user {USER}\n group {USER}" if USER else ""
        configuration = self.write(
            "haproxy.cfg",
            f"""
global
    {user}

userlist readers

defaults
    mode http
    timeout connect 5s
    timeout server 30s

frontend www from fluent-status
    bind 127.0.0.1:{self.port}
    timeout client 30s
    http-request deny deny_status 403 if {{ path /denied }}
    http-request auth realm readers if {{ path /private }} !{{ http_auth(readers) }}
    http-request deny deny_status 413 if {{ path /small }} {{ req.hdr(content-length) -m int gt 1 }}
    http-request deny deny_status 405 if {{ path /file.txt }} !METH_GET
    http-request deny deny_status 429 if {{ path /busy }}
    use_backend dead if {{ path_beg /dead/ }}
    default_backend application

backend application
    option httpchk GET /status/200
    server application 127.0.0.1:{self.application} check inter 1s

backend dead
    retries 0
    server dead 127.0.0.1:{self.dead}
""",
        )
        # Ours first: a frontend takes from it.
        return self.start("haproxy", "-db", "-f", self.pages / "errors.cfg", "-f", configuration)


class Varnish(Server):
    """A cache in front of another server."""

    def __init__(self, behind, keeps_errors):
        super().__init__(None, None)
        self.behind, self.keeps_errors = behind, keeps_errors

    def run(self):
        # Who asks for this forgets that others may have forbidden it.
        keep = "set beresp.ttl = 60s; set beresp.uncacheable = false; return (deliver);"
        configuration = self.write(
            "default.vcl",
            f"""
            vcl 4.1;
            backend default {{ .host = "127.0.0.1"; .port = "{self.behind.port}"; }}
            sub vcl_backend_response {{ {keep if self.keeps_errors else ""} }}
            sub vcl_deliver {{ set resp.http.X-Hits = obj.hits; }}
            """,
        )
        place = ["-a", f"127.0.0.1:{self.port}", "-n", self.folder / "work", "-s", "malloc,20m"]
        # A page is judged as it comes from behind.
        behind = ["-f", configuration, "-p", "http_range_support=off"]
        return self.start("varnishd", "-F", *place, *behind)


# Those that are asked the whole table.
ALL = [Nginx, Caddy, Apache, HAProxy]
