package import Hummingbird
import NIOCore

/// What is known of a request besides itself: from where it came.
package struct DoorContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address without its port, as far as it can be told; a proxy in front is one address.
    let address: String

    package init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}
