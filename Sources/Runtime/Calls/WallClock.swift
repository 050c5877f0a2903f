package import Commerce
import Foundation

/// Says what the wall clock shows; the one place where the runtime learns what day it is.
package struct WallClock: Sendable {
    package let now: @Sendable () -> WallTime

    package init(_ now: @escaping @Sendable () -> WallTime) {
        self.now = now
    }

    /// The clock of the system.
    package static let system = WallClock {
        WallTime(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The system's clock moved by a fixed span, for a demonstration that has to run at a lawful hour.
    package static func system(movedBy span: Duration) -> WallClock {
        WallClock { WallClock.system.now() + span }
    }
}
