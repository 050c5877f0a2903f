import Crypto
import Foundation
import Synchronization

/// The tokens that admit a media socket: unguessable, one live socket each, and spent once the stream has started.
package final class MediaTokens: Sendable {
    /// What the carrier is given when it is asked to open a stream.
    package struct Pair: Sendable {
        /// Stands in the path of the media address.
        package let path: String
        /// Comes back in a header, and is compared in constant time.
        package let auth: String
    }

    private enum State {
        case fresh
        case occupied
        case spent
    }

    private struct Entry {
        let authHash: SHA256Digest
        let guest: MediaGuest
        var state: State
    }

    /// More streams than any machine carries at once.
    static let limit = 10_000

    private let entries = Mutex<[String: Entry]>([:])

    package init() {}

    /// Makes a pair of tokens for one stream of a call that we made; nil when there are too many.
    package func mint(for ticket: @Sendable (_ pathToken: String) -> MediaTicket) -> Pair? {
        mintGuest { .call(ticket($0)) }
    }

    /// Makes a pair of tokens for one stream; nil when there are too many.
    package func mintGuest(_ guest: (_ pathToken: String) -> MediaGuest) -> Pair? {
        let pair = Pair(path: Self.random(), auth: Self.random())
        let entry = Entry(authHash: SHA256.hash(data: Data(pair.auth.utf8)), guest: guest(pair.path), state: .fresh)
        let kept = entries.withLock { entries -> Bool in
            guard entries.count < Self.limit else { return false }
            entries[pair.path] = entry
            return true
        }
        return kept ? pair : nil
    }

    /// Lets one socket in; nil for an unknown, occupied or spent token or a wrong one in the header.
    package func admit(_ pathToken: String, auth: String?) -> MediaGuest? {
        guard let auth else { return nil }
        let hash = SHA256.hash(data: Data(auth.utf8))
        return entries.withLock { entries in
            // Comparing digests takes the same time whatever the difference.
            guard var entry = entries[pathToken], entry.authHash == hash else { return nil }
            switch entry.state {
            case .occupied, .spent: return nil
            case .fresh:
                entry.state = .occupied
                entries[pathToken] = entry
                return entry.guest
            }
        }
    }

    /// The stream has started: no other socket is let in with this token.
    package func spend(_ pathToken: String) {
        entries.withLock { $0[pathToken]?.state = .spent }
    }

    /// The socket closed. Before the start, the carrier may try again.
    package func release(_ pathToken: String) {
        entries.withLock { entries in
            guard let entry = entries[pathToken] else { return }
            switch entry.state {
            case .occupied: entries[pathToken]?.state = .fresh
            case .fresh, .spent: break
            }
        }
    }

    /// The call is over, or the stream was given up.
    package func forget(_ pathToken: String) {
        _ = entries.withLock { $0.removeValue(forKey: pathToken) }
    }

    private static func random() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
