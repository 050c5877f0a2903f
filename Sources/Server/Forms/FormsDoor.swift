import Commerce
import Compliance
import HTTPTypes
import Hummingbird
package import Logging
import NIOCore
package import Runtime
import Scripts
import Synchronization

/// The hosted forms, `/forms/{merchant}/…`: consent, opt-out, the written do-not-call policy, and the notice at collection.
package struct FormsDoor: Sendable {
    private let desk: FormsDesk
    private let wall: WallClock
    private let isSecure: Bool
    private let logger: Logger
    private let seal = FormSeal()
    private let shelf = LimitShelf()

    /// - Parameter isSecure: whether browsers reach it by https, so that its cookie goes nowhere else.
    package init(desk: FormsDesk, wall: WallClock, isSecure: Bool, logger: Logger) {
        self.desk = desk
        self.wall = wall
        self.isSecure = isSecure
        self.logger = logger
    }

    func addRoutes(to router: Router<DoorContext>) {
        router.get("/forms/:merchant/consent") { request, context in
            await answer(request, context) { page in show(page, request) }
        }
        router.post("/forms/:merchant/consent") { request, context in
            await answer(request, context) { page in try await takeConsent(page, request, context) }
        }
        router.get("/forms/:merchant/opt-out") { request, context in
            await answer(request, context) { page in .page(.ok, page.optOut()) }
        }
        router.post("/forms/:merchant/opt-out") { request, context in
            await answer(request, context) { page in try await takeOptOut(page, request) }
        }
        router.get("/forms/:merchant/do-not-call") { request, context in
            await answer(request, context) { page in .page(.ok, page.doNotCall()) }
        }
        router.get("/forms/:merchant/notice") { request, context in
            await answer(request, context) { page in .page(.ok, page.notice()) }
        }
    }

    private func answer(
        _ request: Request, _ context: DoorContext, _ work: (FormPage) async throws -> Response
    ) async -> Response {
        if case .refused(let wait) = shelf.take(context.address, at: wall.now()) {
            return .plain(.tooManyRequests, "Too many requests; wait a moment.", retryAfter: wait)
        }
        do {
            guard let name = context.parameters.get("merchant"),
                let (merchant, forms) = try await desk.merchant(MerchantID(name))
            else { return .plain(.notFound, "There is no such form.") }
            var page = FormPage(merchant, forms)
            page.hasPrivacySignal = request.header("Sec-GPC") == "1"
            return try await work(page)
        } catch {
            logger.error("a form is not taken", metadata: ["error": "\(error)"])
            return .plain(
                .serviceUnavailable, "This could not be stored. Try again, or call us; nothing was taken.",
                retryAfter: .seconds(30))
        }
    }

    // MARK: - Consent

    /// Shows the consent page with a new mark, and gives the browser its cookie.
    private func show(
        _ page: FormPage, _ request: Request, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        var page = page
        let visitor = request.visitor ?? FormSeal.visitor()
        page.mark = seal.mark(page: page.snapshot, merchant: page.merchant.id, visitor: visitor, at: wall.now())
        var response = Response.page(status, page.consent())
        let path = "/forms/\(page.merchant.id.text)"
        response.headers[.setCookie] =
            "\(FormSeal.cookieName)=\(visitor); Path=\(path); Max-Age=3600; HttpOnly; SameSite=Strict"
            + (isSecure ? "; Secure" : "")
        return response
    }

    private func takeConsent(
        _ page: FormPage, _ request: Request, _ context: DoorContext
    ) async throws -> Response {
        guard let fields = await request.formFields() else { return .unreadableForm }
        guard request.isFromOurPage, let visitor = request.visitor,
            let mark = fields["mark"].flatMap({
                seal.read($0, merchant: page.merchant.id, visitor: visitor, at: wall.now())
            }), mark.page == page.snapshot
        else {
            var page = page
            page.problems = ["The page was open for too long, or has changed. Read it again, and send it once more."]
            return show(page, request, .forbidden)
        }
        switch FormReading(fields, texts: page.forms.textIDs) {
        case .problems(let problems):
            var page = page
            page.problems = problems
            page.number = fields["phone"] ?? ""
            page.signature = fields["signature"] ?? ""
            return show(page, request, .badRequest)
        case .whole(let number, let signature, let textIDs):
            try await desk.take(
                ConsentSubmission(
                    name: mark.name, number: number, signature: signature, textIDs: textIDs,
                    page: ConsentSubmission.Page(
                        path: "/forms/\(page.merchant.id.text)/consent", sha256: mark.page,
                        policyVersion: page.forms.policyVersion, hasPrivacySignal: page.hasPrivacySignal),
                    address: context.address, userAgent: request.header("User-Agent").map { String($0.prefix(500)) }),
                of: page.merchant)
            return .page(.ok, page.consentTaken())
        }
    }

    // MARK: - Opt-out

    /// Needs no mark of ours: it takes nothing from anybody but contact, and must work for who keeps no cookies.
    private func takeOptOut(_ page: FormPage, _ request: Request) async throws -> Response {
        guard let fields = await request.formFields() else { return .unreadableForm }
        guard let number = fields["phone"].flatMap(FormNumber.read) else {
            var page = page
            page.problems = [FormReading.numberProblem]
            page.number = fields["phone"] ?? ""
            return .page(.badRequest, page.optOut())
        }
        try await desk.optOut(number, of: page.merchant)
        return .page(.ok, page.optOutTaken())
    }
}

/// How much may be asked for from one address.
private final class LimitShelf: Sendable {
    private let shelf = Mutex(BucketShelf<String>(RateLimit.forms))

    func take(_ address: String, at now: WallTime) -> RateLimit.Answer {
        shelf.withLock { $0.take(address, at: now) }
    }
}
