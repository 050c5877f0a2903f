import GRDB
import Synchronization

/// Work in the queue, whatever it gives.
protocol QueuedWrite: Sendable {
    /// Does the work in a savepoint and keeps what came of it.
    func run(_ db: Database)
    /// Tells the caller what came of it, once the fate of the transaction is known.
    func settle(_ failure: (any Error)?)
}

/// Work of one caller, who waits for the commit.
final class PendingWrite<Value: Sendable>: QueuedWrite {
    private let body: @Sendable (Database) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(
        body: @escaping @Sendable (Database) throws -> Value, continuation: CheckedContinuation<Value, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func run(_ db: Database) {
        let outcome = Result { try Self.inSavepoint(db, body) }
        result.withLock { $0 = outcome }
    }

    func settle(_ failure: (any Error)?) {
        let outcome = result.withLock { $0 }
        switch (failure, outcome) {
        case (.none, .some(let outcome)): continuation.resume(with: outcome.mapError(VaultError.translated))
        // Its own error says more than that the transaction was given up because of it.
        case (.some, .some(.failure(let own))): continuation.resume(throwing: VaultError.translated(own))
        case (.some(let failure), _): continuation.resume(throwing: VaultError.translated(failure))
        case (.none, .none): continuation.resume(throwing: VaultError.storeFailed("the write was not run"))
        }
    }

    private static func inSavepoint(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
        var value: Value?
        try db.inSavepoint {
            value = try body(db)
            return .commit
        }
        guard let value else { throw VaultError.storeFailed("the write gave nothing") }
        return value
    }
}
