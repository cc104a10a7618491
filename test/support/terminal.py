"""Runs a program on a terminal of its own, as a terminal emulator does.

stdin takes one JSON object a line: {"keys": base64}, {"resize": [rows, columns]}, {"modes": true}, {"hangup": true}.
stdout gives one a line: {"pid": n} first, {"shown": base64}, {"modes": {...}}, and at the end {"code": n} or {"signal": n}.
"""
import base64, fcntl, json, os, select, signal, struct, sys, termios


def say(**message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def resize(terminal, rows, columns):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def modes(terminal):
    _, output, _, local = termios.tcgetattr(terminal)[:4]
    return {
        "echo": bool(local & termios.ECHO),
        "lines": bool(local & termios.ICANON),
        "signals": bool(local & termios.ISIG),
        "output": bool(output & termios.OPOST),
    }


def show(output):
    if output:
        say(shown=base64.b64encode(output).decode())


# Nothing that a program prints, and the same in every mode of the terminal.
MARK = b"\0\x1e the end \x1e\0"


def main():
    rows, columns, *argv = sys.argv[1:]
    master, slave = os.openpty()
    resize(master, int(rows), int(columns))
    child = os.fork()
    if child == 0:
        os.close(master)
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for descriptor in (0, 1, 2):
            os.dup2(slave, descriptor)
        if slave > 2:
            os.close(slave)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.execvp(argv[0], argv)
    say(pid=child)
    # The slave stays open here, so that the terminal's modes can be read when everybody has left it.
    orders = b""
    sources = [0, master]
    end = None
    # What was printed before the end may arrive after it. So a mark is printed then, and the end told once that is here.
    held = None
    marked = False
    while True:
        # Where the mark would not fit, writing it would wait for ourselves.
        takers = [slave] if held is not None and not marked and master is not None else []
        ready, takers, _ = select.select(sources, takers, [], 0.02)
        if takers:
            os.write(slave, MARK)
            marked = True
        if 0 in ready:
            data = os.read(0, 65536)
            if not data:
                sources.remove(0)
            orders += data
            *lines, orders = orders.split(b"\n")
            for line in lines:
                order = json.loads(line)
                if "keys" in order:
                    os.write(master, base64.b64decode(order["keys"]))
                if "resize" in order:
                    resize(master, *order["resize"])
                if "modes" in order:
                    say(modes=modes(master))
                if "hangup" in order:
                    sources.remove(master)
                    os.close(slave)
                    os.close(master)
                    master = None
        if master is not None and master in ready:
            output = os.read(master, 65536)
            if held is None:
                show(output)
            else:
                held += output
        elif end is None:
            pid, status = os.waitpid(child, os.WNOHANG)
            if pid != 0:
                killed = os.WIFSIGNALED(status)
                end = {"signal": os.WTERMSIG(status)} if killed else {"code": os.WEXITSTATUS(status)}
                held = b""
        if held is not None and (MARK in held or master is None):
            show(held.replace(MARK, b""))
            say(**end)
            held = None
        if 0 not in sources:
            break
    # Whoever ordered has gone.
    if end is None:
        os.kill(child, signal.SIGKILL)


main()
