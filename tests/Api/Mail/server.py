# A mail server for SmtpStories: says its port, then each letter that it took, one JSON object a line.
import base64, json, socket, ssl, sys, time
from email import message_from_bytes, policy
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


class Took:
    async def handle_DATA(self, server, session, envelope):
        letter = message_from_bytes(envelope.content, policy=policy.default)
        print(json.dumps({"tls": session.ssl is not None, "user": session.auth_data, "to": envelope.rcpt_tos, "subject": letter["subject"], "text": letter.get_content()}), flush=True)
        return "250 OK"

    async def auth_LOGIN(self, server, args):
        # aiosmtpd's own does not take the name that comes with the command, as SmtpClient sends it and mail servers take it.
        name = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("User Name")
        ok = (name, await server.challenge_auth("Password")) == (b"engage", b"pa55word")
        return AuthResult(success=ok, auth_data="engage" if ok else None)


class Patient(SMTP):
    async def smtp_AUTH(self, arg):
        # RFC 4954: the names of mechanisms have no case; SmtpClient writes "login".
        mechanism, _, rest = arg.partition(" ")
        await super().smtp_AUTH(f"{mechanism.upper()} {rest}".strip())


class Post(Controller):
    def factory(self):
        return Patient(self.handler, **self.SMTP_kwargs)


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(sys.argv[1], sys.argv[2])
controller = Post(Took(), hostname="127.0.0.1", port=0, tls_context=context, require_starttls=True, auth_required=True, auth_require_tls=True, ready_timeout=30)


def look():
    # With port 0 the controller would look for itself at port 0.
    with socket.create_connection(controller.server.sockets[0].getsockname(), 5) as connection:
        connection.recv(1024)


controller._trigger_server = look
controller.start()
print(controller.server.sockets[0].getsockname()[1], flush=True)
while True:
    time.sleep(3600)
