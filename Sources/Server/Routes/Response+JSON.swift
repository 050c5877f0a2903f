import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer with a JSON body.
    static func json(_ status: HTTPResponse.Status, _ body: some Encodable) -> Response {
        // Bodies here are structs of strings; they always encode.
        let bytes = (try? JSONEncoder().encode(body)) ?? Data()
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A refusal with its reason.
    static func problem(_ status: HTTPResponse.Status, _ text: String) -> Response {
        json(status, ProblemBody(error: text))
    }
}
