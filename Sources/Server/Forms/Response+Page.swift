import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page of a form, with the headers that keep it to itself.
    static func page(_ status: HTTPResponse.Status, _ html: String) -> Response {
        secured(status, html, type: "text/html; charset=utf-8")
    }

    /// One sentence, where there is no page to show.
    static func plain(_ status: HTTPResponse.Status, _ words: String, retryAfter: Duration? = nil) -> Response {
        var response = secured(status, words + "\n", type: "text/plain; charset=utf-8")
        if let retryAfter, let name = HTTPField.Name("Retry-After") {
            response.headers[name] = "\(max(1, retryAfter.components.seconds + 1))"
        }
        return response
    }

    static var unreadableForm: Response {
        plain(.badRequest, "This is not a form that can be read, or it is longer than 16 KiB.")
    }

    private static func secured(_ status: HTTPResponse.Status, _ text: String, type: String) -> Response {
        var response = Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        for (name, value) in FormPage.securityHeaders {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }
}

extension Request {
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The value of our cookie.
    var visitor: String? {
        let cookies = headers[values: .cookie].joined(separator: ";").split(separator: ";")
        let prefix = FormSeal.cookieName + "="
        return cookies.map { $0.drop { $0 == " " } }.first { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }.flatMap { $0.isEmpty || $0.utf8.count > 80 ? nil : $0 }
    }

    /// Whether nothing says that another site had the browser send it.
    var isFromOurPage: Bool { ["same-origin", "none", nil].contains(header("Sec-Fetch-Site")) }

    /// The fields of the form; nil when it is none or too large.
    func formFields() async -> FormFields? {
        guard header("Content-Type")?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
            return nil
        }
        var request = self
        guard let buffer = try? await request.collectBody(upTo: FormFields.bodyLimit) else { return nil }
        return FormFields(Array(buffer: buffer))
    }
}
