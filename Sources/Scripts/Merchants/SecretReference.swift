/// Where a secret is to be had; the secret itself never stands in a merchant's file.
package enum SecretReference: Hashable, Sendable {
    /// In the environment, under a name.
    case environment(String)
    /// In a file, whose path the operator gives.
    case file(String)

    /// Reads `env:NAME` or `file:PATH`; nil for anything else.
    init?(_ text: String) {
        if text.hasPrefix("env:"), text.count > 4 {
            self = .environment(String(text.dropFirst(4)))
        } else if text.hasPrefix("file:"), text.count > 5 {
            self = .file(String(text.dropFirst(5)))
        } else {
            return nil
        }
    }
}
