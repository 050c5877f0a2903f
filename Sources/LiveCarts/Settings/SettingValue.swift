/// What a setting is, and who said so.
struct SettingValue: Equatable, Sendable {
    let text: String
    let source: SettingSource
}
