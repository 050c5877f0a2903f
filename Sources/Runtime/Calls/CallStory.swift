package import CallCore
package import Vault

/// Watches calls as they happen: for the terminal of the demonstration and for tests. It is given words only while they are in memory.
package struct CallStory: Sendable {
    /// A record of a live call with the words that it refers to.
    package struct Scene: Sendable {
        package let call: CallKey
        package let record: LogRecord
        /// Looks words up by their reference; nil once the call is over.
        package let words: @Sendable (ContentRef) -> String?
    }

    package let tell: @Sendable (Scene) -> Void

    package init(_ tell: @escaping @Sendable (Scene) -> Void) {
        self.tell = tell
    }

    /// Nobody watches.
    package static let untold = CallStory { _ in }
}
