import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Takes HTTP requests apart for the two interfaces and puts their answers together.
struct LookalikeResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    /// Largest body that is read.
    private static let largestBody = 1 << 20

    let rest: RestInterface
    let control: ControlInterface

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        guard let buffer = try? await request.body.collect(upTo: Self.largestBody) else {
            return Self.json(Reply.refused([.bodyTooLarge]).body, status: 413)
        }
        let path = request.uri.path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        let body = Array(buffer.readableBytesView)
        switch path.first {
        case "v2":
            let reply = await rest.answer(
                RestInterface.Call(
                    method: request.method.rawValue, path: Array(path.dropFirst()),
                    authorization: request.headers[.authorization], contentType: request.headers[.contentType],
                    body: body))
            return Self.json(reply.body, status: reply.status)
        case "_lookalike":
            switch await control.answer(method: request.method.rawValue, path: Array(path.dropFirst()), body: body) {
            case .json(let value, let status): return Self.json(value, status: status)
            case .sound(let bytes):
                return Response(
                    status: .ok, headers: [.contentType: "audio/wav"],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            }
        default: return Self.json(Reply.refused([.notFound]).body, status: 404)
        }
    }

    private static func json(_ value: JSONValue, status: Int) -> Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: value.text)))
    }
}
