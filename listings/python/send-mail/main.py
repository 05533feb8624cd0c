import socket
import threading

# region: send-mail
import smtplib
from email.message import EmailMessage


def letter(order: int, to: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Sparewheel <orders@sparewheel.example>"
    message["To"] = to
    message["Subject"] = f"Order {order} is on its way"
    message["Message-ID"] = f"<shipped-{order}@sparewheel.example>"
    message.set_content("Two brake pad sets left the warehouse.")
    return message


def deliver(order: int, to: str, port: int) -> str:
    """One attempt: done, to be repeated, or never again to this address."""
    sender = f"bounce-{order}@mail.sparewheel.example"  # the envelope's own
    try:
        with smtplib.SMTP("127.0.0.1", port, timeout=10) as server:
            server.send_message(letter(order, to), sender, [to])
    except smtplib.SMTPRecipientsRefused as refused:
        code, _ = refused.recipients[to]
        return "later" if 400 <= code < 500 else "never again"
    except (smtplib.SMTPException, OSError):
        return "later"
    return "done"
    # endregion


REPLIES = {
    "ada@post.example": "250 Accepted",
    "bob@post.example": "450 Mailbox is busy, come back later",
    "eve@post.example": "550 No such user here",
}


def answer_to(line: str) -> str | None:
    """What the mail server of post.example says to one line of the dialogue."""
    if line.startswith("rcpt TO:<"):
        return REPLIES[line[9:-1]]
    words = {"data": "354 Go on", ".": "250 Queued", "QUIT": "221 Bye"}
    is_command = line[:4] in ("ehlo", "mail", "rset")
    return words.get(line, "250 Hello" if is_command else None)


def serve(listener: socket.socket) -> None:
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("rw", newline="\r\n") as stream:
            print("220 post.example", end="\r\n", file=stream, flush=True)
            for line in (raw.rstrip("\r\n") for raw in stream):
                if line.startswith(("mail", "rcpt", "From:")):
                    print(f"> {line.split(' size=')[0]}")
                answer = answer_to(line)
                if answer is None:
                    continue
                if line.startswith("rcpt") or line == ".":
                    print(f"< {answer}")
                print(answer, end="\r\n", file=stream, flush=True)
                if line == "QUIT":
                    break


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listener,), daemon=True).start()
for recipient in REPLIES:
    outcome = deliver(77, recipient, listener.getsockname()[1])
    print(f"{recipient}: {outcome}")
