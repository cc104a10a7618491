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
    status = None
    while True:
        ready = select.select(sources, [], [], 0.02)[0]
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
            say(shown=base64.b64encode(os.read(master, 65536)).decode())
        elif status is None:
            pid, status = os.waitpid(child, os.WNOHANG)
            if pid == 0:
                status = None
            else:
                if os.WIFSIGNALED(status):
                    say(signal=os.WTERMSIG(status))
                else:
                    say(code=os.WEXITSTATUS(status))
        if 0 not in sources:
            break
    # Whoever ordered has gone.
    if status is None:
        os.kill(child, signal.SIGKILL)


main()
