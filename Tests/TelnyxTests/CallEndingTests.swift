import Telnyx
import Testing

/// What the end of a call means, case by case.
struct CallEndingTests {
    private func ending(_ cause: CallHangup.Cause, sip: Int? = nil, answered: Bool) -> CallEnding {
        CallEnding(CallHangup(cause: cause, source: .unknown, sipStatus: sip), wasAnswered: answered)
    }

    /// Without an answer the cause decides, and the SIP status where the cause is silent.
    @Test(
        arguments: [
            (CallHangup.Cause.userBusy, nil, CallEnding.busy), (.timeout, nil, .notAnswered),
            (.noAnswer, 487, .notAnswered), (.callRejected, 603, .declined), (.notFound, 404, .numberUnknown),
            (.originatorCancel, 487, .cancelledByUs), (.timeLimit, nil, .timeLimitReached),
            (.normalClearing, 486, .busy), (.normalClearing, 480, .notAnswered), (.normalClearing, 603, .declined),
            (.normalClearing, 404, .numberUnknown), (.normalClearing, 503, .networkFault),
            (.normalClearing, nil, .networkFault), (.unspecified, 408, .notAnswered),
            (.unspecified, nil, .networkFault),
            (.unlisted("x"), 600, .busy), (.unlisted("x"), nil, .networkFault),
        ] as [(CallHangup.Cause, Int?, CallEnding)])
    func anUnansweredCall(_ cause: CallHangup.Cause, _ sip: Int?, _ expected: CallEnding) {
        #expect(ending(cause, sip: sip, answered: false) == expected)
    }

    /// Only an answer seen makes a call answered, and then nothing but the time limit is told apart.
    @Test(arguments: [CallHangup.Cause.normalClearing, .callRejected, .userBusy, .unspecified, .unlisted("x")])
    func anAnsweredCall(_ cause: CallHangup.Cause) {
        #expect(ending(cause, sip: 503, answered: true) == .afterAnswer)
        #expect(ending(.timeLimit, answered: true) == .timeLimitReached)
    }

    /// The spellings that were seen beside the specification's.
    @Test func causesHaveTwoSpellings() {
        #expect(CallHangup.Cause(wireName: "busy") == .userBusy)
        #expect(CallHangup.Cause(wireName: "unallocated_number") == .notFound)
        #expect(CallHangup.Cause(wireName: "") == .unspecified)
    }
}
