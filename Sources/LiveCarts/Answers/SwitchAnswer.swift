import Commerce
import Compliance
import Server
import Vault

/// A stop of contacts that stands.
struct SwitchAnswer: Encodable {
    let merchant: Nullable<String>
    let region: Nullable<String>
    let since: String

    init(_ standing: StandingSwitch) {
        merchant = Nullable(standing.contacts.merchant?.text)
        region = Nullable(standing.contacts.region?.text)
        since = standing.since.text
    }

    static let heading = ["MERCHANT", "REGION", "SINCE"]

    var columns: [String] { [merchant.value ?? "all", region.value ?? "all", since] }
}
