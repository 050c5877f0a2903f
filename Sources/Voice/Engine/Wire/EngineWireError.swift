/// Bytes on the pipe of an engine that are not a message.
package enum EngineWireError: Error, Equatable, Sendable {
    /// A body longer than ``EngineFrame/longestBody`` or shorter than its prefix was announced.
    case length(Int)
    /// A kind of frame that does not exist.
    case kind(UInt8)
    /// A payload that ends too early, goes on too long or holds an impossible value.
    case payload(EngineFrame.Kind)
    /// A frame that belongs in the other direction.
    case direction(EngineFrame.Kind)
}

extension EngineWireError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .length(let bytes): "a frame of \(bytes) bytes"
        case .kind(let number): "a frame of unknown kind \(number)"
        case .payload(let kind): "a malformed payload of kind \(kind)"
        case .direction(let kind): "a frame of kind \(kind) in the wrong direction"
        }
    }
}
