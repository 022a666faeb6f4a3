"""Runs random programs, a JSON list in each line of a file, on CPython's asyncio in virtual time.

Prints, for each, a line with the JSON list of what happened when. As like Interpreter.java as can be.
"""
import asyncio
import json
import sys

SHARED = 2


class Boom(Exception):
    pass


class Timer(asyncio.events.TimerHandle):
    """Equal deadlines in the order of creation, which asyncio leaves open."""

    __slots__ = ["sequence"]
    count = 0

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        Timer.count += 1
        self.sequence = Timer.count

    def __lt__(self, other):
        return (self._when, self.sequence) < (other._when, other.sequence)


asyncio.base_events.events.TimerHandle = Timer


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._clock_resolution = 1e-9
        select = self._selector.select

        def jump(timeout):
            if timeout is None:
                raise RuntimeError("nothing can ever go on again")
            if timeout > 0:
                self.now += timeout
            return select(0)

        self._selector.select = jump

    def time(self):
        return self.now


class Task(asyncio.tasks._PyTask):
    """Forgets a request to cancel that is taken back, as asyncio does from 3.13 on."""

    def uncancel(self):
        left = super().uncancel()
        if left == 0:
            self._must_cancel = False
        return left


class Condition(asyncio.Condition):
    """Hands a signal on that was for a task that is cancelled.

    Before 3.13 asyncio loses it; since then it wakes one of those that wait for any that is cancelled.
    """

    async def wait(self):
        signal = asyncio.get_running_loop().create_future()
        self.release()
        self._waiters.append(signal)
        interruption = None
        try:
            await signal
        except asyncio.CancelledError as error:
            interruption = error
        self._waiters.remove(signal)
        while True:
            try:
                await self.acquire()
                break
            except asyncio.CancelledError as error:
                interruption = error
        if interruption is None:
            return True
        if signal.done() and not signal.cancelled():
            self.notify()
        raise interruption


# Barriers have one, too.
asyncio.locks.Condition = Condition


class InOrder(dict):
    """A set in the order of addition."""

    def add(self, element):
        self[element] = None

    def discard(self, element):
        self.pop(element, None)


class TaskGroup(asyncio.TaskGroup):
    """Cancels its tasks in the order of their creation, which asyncio leaves to a set of theirs.

    Counts requests to cancel as asyncio does from 3.13 on, on older ones, too.
    """

    def __init__(self):
        super().__init__()
        self._tasks = InOrder()

    async def __aexit__(self, kind, error, trace):
        if sys.version_info >= (3, 13):
            return await super().__aexit__(kind, error, trace)
        self._exiting = True
        cancelled = isinstance(error, asyncio.CancelledError)
        passed_on = error if cancelled else None
        if error is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except asyncio.CancelledError as interruption:
                if not self._aborting:
                    passed_on = interruption
                    self._abort()
            self._on_completed_fut = None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            passed_on = None
        if passed_on is not None and not self._errors:
            raise passed_on
        if error is not None and not cancelled:
            self._errors.append(error)
        if self._errors:
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors)


def name(error):
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, asyncio.BrokenBarrierError):
        return "broken"
    return str(error) if isinstance(error, Boom) else type(error).__name__


def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        return {leaf for inner in error.exceptions for leaf in leaves(inner)}
    return {name(error)}


class Interpreter:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.trace = []
        self.tasks = {}
        self.locks = [asyncio.Lock() for _ in range(SHARED)]
        self.conditions = [Condition() for _ in range(SHARED)]
        self.semaphores = [asyncio.Semaphore(i + 1) for i in range(SHARED)]
        self.events = [asyncio.Event() for _ in range(SHARED)]
        self.barriers = [asyncio.Barrier(i + 2) for i in range(SHARED)]
        self.queues = [asyncio.Queue(i) for i in range(SHARED)]
        self.futures = [self.loop.create_future() for _ in range(SHARED)]

    def log(self, me, text):
        self.trace.append(f"{int(self.loop.time())} T{me} {text}")

    async def main(self, program):
        self.tasks[0] = asyncio.create_task(self.body(0, program))
        await asyncio.sleep(100)
        for _ in range(3):
            for number in sorted(self.tasks):
                if not self.tasks[number].done():
                    self.log(number, "left")
                    self.tasks[number].cancel()
            await asyncio.sleep(50)
        for number in sorted(self.tasks):
            self.log(number, self.outcome(self.tasks[number]))
        return self.trace

    def outcome(self, task):
        if not task.done():
            return "pending"
        if task.cancelled():
            text = "cancelled"
        elif task.exception() is None:
            text = "done"
        else:
            text = name(task.exception())
        return f"{text} {task.cancelling()}"

    async def body(self, me, ops):
        for op in ops:
            await self.step(me, op)
        return me

    async def named(self, number, ops):
        self.tasks[number] = asyncio.current_task()
        self.log(number, "begins")
        return await self.body(number, ops)

    async def step(self, me, op):
        kind, a, b, bodies = op
        log = self.log
        if kind == "sleep":
            await asyncio.sleep(a)
            log(me, f"slept {a}")
        elif kind == "note":
            log(me, f"note {a}")
        elif kind == "lock":
            async with self.locks[a]:
                log(me, f"locked {a}")
                await self.body(me, bodies[0])
        elif kind == "semaphore":
            async with self.semaphores[a]:
                log(me, f"permitted {a}")
                await self.body(me, bodies[0])
        elif kind == "wait":
            await self.events[a].wait()
            log(me, f"event {a}")
        elif kind == "set":
            self.events[a].set()
        elif kind == "clear":
            self.events[a].clear()
        elif kind == "condition":
            async with self.conditions[a]:
                log(me, f"condition {a}")
                await self.conditions[a].wait()
                log(me, f"signalled {a}")
        elif kind == "notify":
            async with self.conditions[a]:
                self.conditions[a].notify(b)
                log(me, f"signals {a}")
        elif kind == "arrive":
            try:
                log(me, f"arrives {a}")
                await self.barriers[a].wait()
                log(me, "passes")
            except asyncio.BrokenBarrierError:
                log(me, f"broken {a}")
        elif kind == "abort":
            await self.barriers[a].abort()
        elif kind == "reset":
            await self.barriers[a].reset()
        elif kind == "put":
            await self.queues[a].put(b)
            log(me, f"put {b}")
        elif kind == "get":
            log(me, f"got {await self.queues[a].get()}")
        elif kind == "spawn":
            self.tasks[a] = asyncio.create_task(self.body(a, bodies[0]))
        elif kind == "await":
            if a in self.tasks:
                try:
                    log(me, f"result {await self.tasks[a]}")
                except Exception as error:
                    log(me, f"failure {name(error)}")
        elif kind == "shield":
            if a in self.tasks:
                try:
                    log(me, f"shielded {await asyncio.shield(self.tasks[a])}")
                except Exception as error:
                    log(me, f"shielded {name(error)}")
        elif kind == "cancel":
            if a in self.tasks:
                log(me, f"cancels {a} {str(self.tasks[a].cancel()).lower()}")
        elif kind == "gather":
            try:
                results = await asyncio.gather(self.named(a, bodies[0]), self.named(a + 1, bodies[1]))
                log(me, f"gathered {results}")
            except Exception as error:
                log(me, f"gathered {name(error)}")
        elif kind == "settle":
            outcomes = await asyncio.gather(
                self.named(a, bodies[0]), self.named(a + 1, bodies[1]), return_exceptions=True
            )
            text = "settled"
            for outcome in outcomes:
                if isinstance(outcome, asyncio.CancelledError):
                    text += " cancelled"
                elif isinstance(outcome, BaseException):
                    text += " " + name(outcome)
                else:
                    text += f" {outcome}"
            log(me, text)
        elif kind == "group":
            try:
                async with TaskGroup() as group:
                    for i in range(1, len(bodies)):
                        group.create_task(self.named(a + i - 1, bodies[i]))
                    await self.body(me, bodies[0])
                log(me, "group ends")
            except Exception as error:
                log(me, "group fails " + ",".join(sorted(leaves(error))))
        elif kind == "timeout":
            try:
                async with asyncio.timeout(a):
                    await self.body(me, bodies[0])
                log(me, "in time")
            except TimeoutError:
                log(me, "timed out")
        elif kind == "raise":
            raise Boom(f"boom {a}")
        elif kind == "try":
            try:
                await self.body(me, bodies[0])
            except asyncio.CancelledError:
                log(me, "caught a cancellation")
                await self.body(me, bodies[1])
                if b == 0:
                    raise
        elif kind == "recover":
            try:
                await self.body(me, bodies[0])
            except Boom as error:
                log(me, f"caught {name(error)}")
        elif kind == "finally":
            try:
                await self.body(me, bodies[0])
            finally:
                log(me, "finally")
                await self.body(me, bodies[1])
        elif kind == "uncancel":
            log(me, f"uncancels {asyncio.current_task().uncancel()}")
        elif kind == "soon":
            self.loop.call_soon(log, me, f"soon {a}")
        elif kind == "later":
            self.loop.call_later(a, log, me, f"later {a}")
        elif kind == "soonCancel":

            def cancel():
                if a in self.tasks:
                    log(me, f"soon cancels {a} {str(self.tasks[a].cancel()).lower()}")

            self.loop.call_soon(cancel)
        elif kind == "some":
            others = [self.tasks[i] for i in sorted(self.tasks) if i > me]
            if others:
                when = [asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED][b]
                done, _ = await asyncio.wait(others, timeout=a, return_when=when)
                log(me, f"some {len(done)} of {len(others)}")
        elif kind == "future":
            try:
                log(me, f"future {await self.futures[a]}")
            except Boom as error:
                log(me, f"future {name(error)}")
        elif kind == "setFuture":
            if not self.futures[a].done():
                self.futures[a].set_result(b)
        elif kind == "failFuture":
            if not self.futures[a].done():
                self.futures[a].set_exception(Boom(f"boom {b}"))
        else:
            raise ValueError(kind)


async def main(program):
    return await Interpreter().main(program)


for line in open(sys.argv[1]):
    loop = VirtualLoop()
    if sys.version_info < (3, 13):
        loop.set_task_factory(lambda loop, coroutine, **named: Task(coroutine, loop=loop, **named))
    loop.set_exception_handler(lambda loop, context: None)
    asyncio.set_event_loop(loop)
    print(json.dumps(loop.run_until_complete(main(json.loads(line)))))
    loop.close()
