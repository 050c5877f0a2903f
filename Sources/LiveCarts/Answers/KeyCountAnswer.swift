/// How many keys of one merchant, kind and class are in which state.
struct KeyCountAnswer: Encodable {
    let merchant: String
    let kind: String
    let retentionClass: String
    let inForce: Int
    let replaced: Int
    let destroyed: Int
    /// When the oldest one that still opens something was made.
    let oldest: Nullable<String>

    enum CodingKeys: String, CodingKey {
        case merchant
        case kind
        case retentionClass = "class"
        case inForce = "in_force"
        case replaced
        case destroyed
        case oldest
    }

    var columns: [String] {
        [
            merchant.isEmpty ? "-" : merchant, kind, retentionClass.isEmpty ? "-" : retentionClass, "\(inForce)",
            "\(replaced)", "\(destroyed)", oldest.value ?? "-",
        ]
    }
}
