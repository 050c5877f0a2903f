/// The fields that an event or an effect carries.
///
/// The only way to satisfy this is a ``PayloadShape`` made from the payload's own initialiser, which takes every stored field. So a field
/// that the shape does not name, or whose type is no ``LogValue``, does not compile.
package protocol LogPayload: Codable, Equatable, Sendable {
    static var shape: PayloadShape<Self> { get }
}

extension LogPayload {
    package init(from decoder: any Decoder) throws {
        self = try Self.shape.decode(decoder.container(keyedBy: FieldName.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try Self.shape.encode(self, &container)
    }
}
