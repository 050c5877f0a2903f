/// What the log's field table says about one field.
package struct FieldDescription: Hashable, Sendable {
    package let name: String
    /// The Swift type of the value, as maintainers know it.
    package let type: String
    package let fieldClass: FieldClass
}
