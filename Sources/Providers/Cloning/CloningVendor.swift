import Commerce
import Compliance
import Crypto
import Foundation
import Transport
import Voice

/// One vendor's HTTP, and what all vendors have in common: a copy counts as deleted when the vendor says that it knows none.
struct CloningVendor: Sendable {
    /// How long a request may take.
    static let timeout: Duration = .seconds(60)

    let name: String
    /// Without a slash at the end.
    let baseURL: String
    /// Tells who we are.
    let key: HTTPHeader
    let transport: HTTPTransport
    /// Whether an answer to a question about a copy says that there is none.
    let saysGone: @Sendable (HTTPReply) -> Bool

    func send(
        _ method: HTTPCall.Method, _ path: String, form: FormBody? = nil
    ) async throws(VoiceCloningError) -> HTTPReply {
        let headers = form == nil ? [key] : [key, HTTPHeader("Content-Type", FormBody.contentType)]
        // A copy that is made twice is one too many, and deleting twice does no harm.
        let call = HTTPCall(
            method, baseURL + path, headers: headers, body: form?.finished, timeout: Self.timeout,
            delivery: method == .post ? .atMostOnce : .repeatable)
        do {
            return try await transport.send(call)
        } catch {
            throw .unreachable(vendor: name)
        }
    }

    /// Makes a copy.
    /// - Parameter id: finds the copy's name in the answer.
    func create(
        _ path: String, _ form: FormBody, id: (Any) -> String?
    ) async throws(VoiceCloningError) -> VendorVoice {
        let reply = try await send(.post, path, form: form)
        guard (200..<300).contains(reply.status) else { throw .refused(vendor: name, status: reply.status) }
        guard let answer = try? JSONSerialization.jsonObject(with: Data(reply.body)), let copy = id(answer),
            !copy.isEmpty,
            copy.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") })
        else { throw .unreadable(vendor: name) }
        return VendorVoice(vendor: name, id: copy)
    }

    func exists(at path: String) async throws(VoiceCloningError) -> Bool {
        let reply = try await send(.get, path)
        if saysGone(reply) { return false }
        guard (200..<300).contains(reply.status) else { throw .refused(vendor: name, status: reply.status) }
        return true
    }

    /// Deletes a copy and asks whether it is gone.
    func delete(
        at path: String, askingAt question: String, at now: WallTime
    ) async throws(VoiceCloningError) -> VendorDeletionProof {
        let answer = try await send(.delete, path)
        guard (200..<300).contains(answer.status) || saysGone(answer) else {
            throw .refused(vendor: name, status: answer.status)
        }
        let proof = try await send(.get, question)
        guard saysGone(proof) else {
            guard (200..<300).contains(proof.status) else { throw .refused(vendor: name, status: proof.status) }
            throw .stillThere(vendor: name)
        }
        let hash = SHA256.hash(data: Data(proof.body)).map { String(format: "%02x", $0) }.joined()
        return VendorDeletionProof(status: proof.status, bodySHA256: hash, at: now)
    }
}
