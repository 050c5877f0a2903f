import Commerce
import Compliance
import Runtime

/// What is kept of a call and until when.
struct KeptAnswer: Encodable {
    let what: String
    let retentionClass: String
    /// Null for what does not end by itself.
    let until: Nullable<String>

    init(_ kept: KeptMatter) {
        self.what = kept.what
        self.retentionClass = kept.retention.rawValue
        self.until = Nullable(kept.until?.text)
    }

    enum CodingKeys: String, CodingKey {
        case what
        case retentionClass = "retention_class"
        case until
    }

    var columns: [String] { [what, retentionClass, until.value.map { "until \($0)" } ?? "does not end by itself"] }
}
