package import Commerce
import Foundation

/// Why a server cannot be put together. The text says what to do.
package enum DeploymentError: Error, Equatable, CustomStringConvertible {
    case apiKey
    case intakeSecret
    /// The wall clock stands before the newest moment in the vault.
    case clockSetBack(now: WallTime, newest: WallTime)
    case shopifySecret
    /// A dry run was asked for over calls that go on.
    case dryRunWithLiveCalls

    package var description: String {
        switch self {
        case .apiKey: "TELNYX_API_KEY is empty or has characters that no key has; copy it from the Telnyx portal"
        case .intakeSecret: "LIVECARTS_INTAKE_SECRET is too short; use at least 16 random characters"
        case .clockSetBack(let now, let newest):
            "the system clock shows \(Self.text(now)), before the newest entry of the vault, \(Self.text(newest)): hours, caps and limits cannot be kept by it; set the clock right (see timedatectl) and start again; if that entry was made under a clock that ran ahead, restore the back-up made before it"
        case .dryRunWithLiveCalls:
            "the vault holds calls that go on, and a dry run can neither hear nor end them; start 'livecarts serve' without --dry-run until they have ended"
        case .shopifySecret:
            "LIVECARTS_SHOPIFY_SECRET is too short; copy the app's client secret from Shopify, or leave it out"
        }
    }

    private static func text(_ moment: WallTime) -> String {
        Date(timeIntervalSince1970: TimeInterval(moment.millisecondsSince1970) / 1000).formatted(.iso8601)
    }
}
