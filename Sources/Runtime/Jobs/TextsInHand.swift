import Synchronization

/// How many texts are being sent now.
final class TextsInHand: Sendable {
    private let texts = Mutex(0)

    var count: Int { texts.withLock { $0 } }

    func take() { texts.withLock { $0 += 1 } }

    func putDown() { texts.withLock { $0 -= 1 } }
}
