package import Commerce
import Foundation

extension WallTime {
    /// `2026-11-23T16:02:11Z`, to the second.
    package var text: String {
        Date(timeIntervalSince1970: Double(millisecondsSince1970 / 1_000)).formatted(.iso8601)
    }
}
