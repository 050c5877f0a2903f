import Server

/// A setting as it may be shown.
struct SettingAnswer: Encodable {
    private static let masked = "(set, not shown)"

    let name: String
    /// Null when it is not set; masked for a secret.
    let value: Nullable<String>
    /// `flag`, `environment`, `livecarts.yaml` or `standard`; null when it is not set.
    let source: Nullable<String>
    let purpose: String

    init(_ setting: Setting, _ value: SettingValue?) {
        self.name = setting.rawValue
        self.value = Nullable(value.map { setting.isSecret ? Self.masked : $0.text })
        self.source = Nullable(value?.source.rawValue)
        self.purpose = setting.purpose
    }

    static let heading = ["SETTING", "VALUE", "FROM"]

    var columns: [String] { [name, value.value ?? "(not set)", source.value ?? "-"] }
}
