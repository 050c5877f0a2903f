import Commerce
import Compliance
package import Runtime

/// What is kept of a call and until when.
package struct KeptAnswer: Encodable, Sendable {
    package let what: String
    package let retentionClass: String
    /// Null for what does not end by itself.
    package let until: Nullable<String>

    package init(_ kept: KeptMatter) {
        self.what = kept.what
        self.retentionClass = kept.retention.rawValue
        self.until = Nullable(kept.until?.text)
    }

    enum CodingKeys: String, CodingKey {
        case what
        case retentionClass = "retention_class"
        case until
    }
}
