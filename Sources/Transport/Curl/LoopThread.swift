import Glibc
import Synchronization

/// A thread of our own that can be waited for without blocking a task's thread.
///
/// libcurl's loop waits in a system call, which must never happen on the pool that runs tasks.
final class LoopThread: Sendable {
    private enum State {
        case running(waiting: [CheckedContinuation<Void, Never>])
        case finished
    }

    private let state: Mutex<State>
    private let thread: Mutex<pthread_t?>

    /// Starts the thread.
    init(body: @escaping @Sendable () -> Void) {
        self.state = Mutex(.running(waiting: []))
        self.thread = Mutex(nil)
        let work = Work { [self] in
            body()
            finish()
        }
        var started = pthread_t()
        let result = pthread_create(&started, nil, Work.run, Unmanaged.passRetained(work).toOpaque())
        precondition(result == 0, "no thread could be started: the process is at its limit of threads")
        let handle = started
        thread.withLock { $0 = handle }
    }

    deinit {
        // Never waited for: let the system free it when it ends.
        let left = thread.withLock { $0.take() }
        if let left { pthread_detach(left) }
    }

    /// Returns when the thread has ended and its resources are freed.
    func join() async {
        await withCheckedContinuation { (waiter: CheckedContinuation<Void, Never>) in
            let isOver = state.withLock { state in
                switch state {
                case .running(let waiting):
                    state = .running(waiting: waiting + [waiter])
                    return false
                case .finished:
                    return true
                }
            }
            if isOver { waiter.resume() }
        }
        // The thread's last act was to wake us, so this does not wait.
        let left = thread.withLock { $0.take() }
        if let left { pthread_join(left, nil) }
    }

    private func finish() {
        let waiting = state.withLock { state in
            switch state {
            case .running(let waiting):
                state = .finished
                return waiting
            case .finished:
                preconditionFailure("a thread ended twice")
            }
        }
        for waiter in waiting { waiter.resume() }
    }

    /// Carries the closure through C.
    private final class Work {
        private let body: () -> Void

        init(body: @escaping () -> Void) {
            self.body = body
        }

        static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { address in
            guard let address else { preconditionFailure("a thread started without its work") }
            Unmanaged<Work>.fromOpaque(address).takeRetainedValue().body()
            return nil
        }
    }
}
