import Synchronization

/// Carries a noncopyable value into a task, where it is taken out once.
final class Once<Value: ~Copyable & Sendable>: Sendable {
    private let value: Mutex<Value?>

    init(_ value: consuming Value) {
        self.value = Mutex(value)
    }

    /// The value, the first time; nil afterwards.
    func take() -> Value? {
        value.withLock { held in
            var taken: Value?
            swap(&taken, &held)
            return taken
        }
    }
}
