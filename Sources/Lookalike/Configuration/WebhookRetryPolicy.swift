/// How a webhook is delivered: Telnyx gives each address three attempts of two seconds, ever further apart (§1.3).
package struct WebhookRetryPolicy: Equatable, Sendable {
    /// Attempts at each address.
    package var attempts = 3
    /// Wait before the second attempt; it doubles each time.
    package var firstBackoff: Duration = .seconds(1)
    /// How long an attempt may take to be answered.
    package var answerLimit: Duration = .seconds(2)

    /// Telnyx's own figures; the backoff is not published and is an assumption.
    package init() {}
}
