import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer with a JSON body.
    static func json(_ status: HTTPResponse.Status, _ body: some Encodable) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Bodies here are structs of texts and numbers; they always encode.
        let bytes = (try? encoder.encode(body)) ?? Data()
        return .json(status, bytes: [UInt8](bytes))
    }

    /// An answer with a body that is JSON already.
    static func json(_ status: HTTPResponse.Status, bytes: [UInt8]) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A refusal with its reason.
    static func problem(_ status: HTTPResponse.Status, _ text: String) -> Response {
        json(status, ProblemBody(error: text))
    }
}
