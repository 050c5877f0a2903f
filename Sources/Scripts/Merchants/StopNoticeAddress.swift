/// Where a shop is told of stops, so that it can mark its customer: an address of its own that takes a signed event.
package struct StopNoticeAddress: Hashable, Sendable {
    /// `https://…`; plain `http` only on this machine.
    package let url: String

    /// Nil for anything that is no such address.
    init?(_ text: String) {
        let isPlainLoopback = text.hasPrefix("http://127.0.0.1:") || text.hasPrefix("http://localhost:")
        guard text.hasPrefix("https://") || isPlainLoopback, text.utf8.count <= 500,
            !text.contains(where: \.isWhitespace)
        else { return nil }
        self.url = text
    }
}
