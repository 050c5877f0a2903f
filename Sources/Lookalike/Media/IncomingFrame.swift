import Foundation

/// A text frame from the agent (§4.3).
enum IncomingFrame: Equatable, Sendable {
    /// Sound, still packed.
    case media([UInt8])
    /// A mark to be echoed.
    case mark(String)
    /// The queue is to be emptied.
    case clear

    private struct Wire: Decodable {
        struct Media: Decodable { var payload: String }
        struct Mark: Decodable { var name: String }
        var event: String
        var media: Media?
        var mark: Mark?
    }

    /// Reads a frame.
    ///
    /// - Throws: the ``MediaFault`` that the agent is told.
    init(_ bytes: [UInt8]) throws(MediaFault) {
        guard let wire = try? JSONDecoder().decode(Wire.self, from: Data(bytes)) else {
            throw .malformedFrame("The frame is not a JSON object with an event")
        }
        switch (wire.event, wire.media, wire.mark) {
        case ("media", let media?, _):
            guard let payload = Data(base64Encoded: media.payload) else {
                throw .invalidMedia("Media provided was not base64 encoded")
            }
            self = .media([UInt8](payload))
        case ("mark", _, let mark?): self = .mark(mark.name)
        case ("clear", _, _): self = .clear
        case (let event, _, _): throw .malformedFrame("The event '\(event)' is not known or lacks its member")
        }
    }
}
