import Synchronization

/// Lets only so many stages play at the same time: each is in real time, and late frames would be heard.
final class StageTurns: Sendable {
    static let shared = StageTurns(most: Soak.isOn ? 5 : 3)

    private struct Queue {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let queue: Mutex<Queue>

    init(most: Int) {
        queue = Mutex(Queue(free: most))
    }

    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = queue.withLock { queue -> Bool in
                guard queue.free > 0 else {
                    queue.waiting.append(continuation)
                    return false
                }
                queue.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    func giveBack() {
        let next = queue.withLock { queue -> CheckedContinuation<Void, Never>? in
            guard queue.waiting.isEmpty else { return queue.waiting.removeFirst() }
            queue.free += 1
            return nil
        }
        next?.resume()
    }
}
