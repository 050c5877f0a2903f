/// A complete reply. A status of 400 or above is a reply, not an error.
package struct HTTPReply: Equatable, Sendable {
    /// Of the last head, after any interim ones.
    package let status: Int
    /// In the order they came.
    package let headers: [HTTPHeader]
    /// At most ``HTTPCall/replyLimit`` bytes.
    package let body: [UInt8]

    package init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
