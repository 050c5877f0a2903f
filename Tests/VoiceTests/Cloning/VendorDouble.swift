import Synchronization
import Transport

/// A vendor of voices as its documents have it: copies are made, told and deleted, by paths.
final class VendorDouble: Sendable {
    struct Manner: Sendable {
        let create: String
        let voices: String
        /// What follows the name of a copy in a question about it.
        let question: String
        let answer: @Sendable (String) -> String
        let deleted: Int
        let missing: HTTPReply
    }

    private struct Shelf {
        var copies: Set<String> = []
        var calls: [HTTPCall] = []
        var deletionsToIgnore = 0
        var refusals: [Int] = []
    }

    private let manner: Manner
    private let shelf = Mutex(Shelf())

    init(_ manner: Manner) { self.manner = manner }

    var copies: Set<String> { shelf.withLock { $0.copies } }
    var calls: [HTTPCall] { shelf.withLock { $0.calls } }

    /// Says that it deleted, and does not.
    func ignoreNextDeletion() { shelf.withLock { $0.deletionsToIgnore += 1 } }
    func refuseNext(with status: Int) { shelf.withLock { $0.refusals.append(status) } }

    var transport: HTTPTransport {
        HTTPTransport { [self] call in
            shelf.withLock { shelf in
                shelf.calls.append(call)
                if !shelf.refusals.isEmpty { return HTTPReply(status: shelf.refusals.removeFirst()) }
                return reply(to: call, &shelf)
            }
        }
    }

    private func reply(to call: HTTPCall, _ shelf: inout Shelf) -> HTTPReply {
        if call.method == .post, call.url == manner.create {
            let id = "copy-\(shelf.copies.count + 1)"
            shelf.copies.insert(id)
            return HTTPReply(status: 200, body: Array(manner.answer(id).utf8))
        }
        guard call.url.hasPrefix(manner.voices) else { return HTTPReply(status: 405) }
        let rest = call.url.dropFirst(manner.voices.count)
        switch call.method {
        case .get:
            guard rest.hasSuffix(manner.question) else { return HTTPReply(status: 405) }
            return shelf.copies.contains(String(rest.dropLast(manner.question.count)))
                ? HTTPReply(status: 200) : manner.missing
        case .delete:
            guard shelf.copies.contains(String(rest)) else { return manner.missing }
            guard shelf.deletionsToIgnore == 0 else {
                shelf.deletionsToIgnore -= 1
                return HTTPReply(status: manner.deleted)
            }
            shelf.copies.remove(String(rest))
            return HTTPReply(status: manner.deleted)
        case .post, .put, .patch: return HTTPReply(status: 405)
        }
    }
}
