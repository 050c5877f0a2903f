package import NIOCore

/// How the front door reaches the media plane: who may open a media socket, and what then lives on it.
package struct MediaDoor: Sendable {
    /// Decides from the token in the path and the one in the header; nil refuses, before the upgrade.
    package let admit: @Sendable (_ token: String, _ authToken: String?) -> MediaGuest?
    /// Makes the handler that lives on the upgraded channel, on its event loop.
    package let session: @Sendable (MediaGuest, any EventLoop) throws -> any ChannelHandler

    package init(
        admit: @escaping @Sendable (_ token: String, _ authToken: String?) -> MediaGuest?,
        session: @escaping @Sendable (MediaGuest, any EventLoop) throws -> any ChannelHandler
    ) {
        self.admit = admit
        self.session = session
    }
}
