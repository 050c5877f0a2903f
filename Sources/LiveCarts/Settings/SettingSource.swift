/// Where the value of a setting came from; earlier cases win.
enum SettingSource: String, CaseIterable, Sendable {
    case flag
    case environment
    case file = "livecarts.yaml"
    case standard
}
