/// When a webhook is tried again, and where: each address in turn, each as often as the policy says (§1.3).
struct RetryPlan: Equatable, Sendable {
    /// What became of an attempt.
    enum Outcome: Equatable, Sendable {
        /// Answered with a status.
        case answered(Int)
        /// Not answered within the limit, or not reached.
        case unanswered
    }

    /// What follows.
    enum Step: Equatable, Sendable {
        /// The other side has it, or has refused it for good.
        case done(delivered: Bool)
        /// Tried again after a wait.
        case again(after: Duration, url: String, attempt: Int)
    }

    private let urls: [String]
    private let backoffs: [Duration]
    private var tried = 0

    /// A plan before its first attempt.
    init(urls: [String], policy: WebhookRetryPolicy, ownBackoffs: [Duration]?) {
        self.urls = urls
        backoffs =
            ownBackoffs
            ?? (0..<max(0, policy.attempts - 1)).map { index in policy.firstBackoff * (1 << index) }
    }

    /// An attempt has ended.
    mutating func ended(_ outcome: Outcome) -> Step {
        switch outcome {
        case .answered(200..<300): return .done(delivered: true)
        // A refusal is final, save for those that say "later" (voice page); the pages differ on 3xx, which fails here.
        case .answered(400..<408), .answered(409..<429), .answered(430..<500): return .done(delivered: false)
        case .answered, .unanswered: break
        }
        tried += 1
        let perURL = backoffs.count + 1
        guard tried < perURL * urls.count else { return .done(delivered: false) }
        let within = tried % perURL
        return .again(
            after: within == 0 ? .zero : backoffs[within - 1], url: urls[tried / perURL], attempt: tried + 1)
    }
}
