extension Phrases {
    private static let childAges =
        "5/6/7/8/9/10/11/12/13/14/15/16/17/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen"

    /// Answers that the law or plain decency gives a fixed end or a truthful word to.
    static let law: [PhraseRule] = [
        PhraseRule(
            .emergency,
            [
                "call/calling/called 911", "call an ambulance", "need an ambulance", "need a doctor",
                "this is an emergency",
                "it is an emergency", "have an emergency", "having an emergency", "heart attack", "having a stroke",
                "can not breathe", "there is a fire", "house is on fire", "been an accident", "had an accident",
                "someone is hurt", "i am hurt", "i am bleeding", "kill myself", "want to die", "end my life",
                "hurting me", "he has a gun", "breaking in", "i need help right now", "^ help $", "^ help me $",
            ]),
        PhraseRule(
            .minorSuspected,
            [
                "my mom/mum/mommy/dad/daddy/mother/father/parents is/are not *",
                "my mom/mum/mommy/dad/daddy is at work",
                "get my mom/mum/mommy/dad/daddy/mother/father", "ask my mom/mum/mommy/dad/daddy/mother/father/parents",
                "i am \(childAges) $", "i am only \(childAges) $", "i am \(childAges) years", "i am a kid",
                "i am a minor", "i am only a kid", "i am a child", "i am under eighteen/18", "i am not eighteen/18",
                "i have school",
                "i am at school", "i am in school", "have homework", "doing my homework",
                "i am in \("first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/middle/elementary") grade/school",
            ]),
        PhraseRule(
            .recordingObjection,
            [
                "do not record", "do not want * recorded", "not agree * recorded",
                "do not consent * recorded/recording",
                "not okay * recorded/recording", "not comfortable * recorded/recording", "without recording",
                "stop recording", "turn off * recording", "turn the recording off", "quit recording", "no recording",
                "not be recorded", "not want this recorded", "object to * recording/recorded", "rather not be recorded",
                "are not allowed to record", "can not record", "not give you permission to record",
            ]),
        PhraseRule(
            .wrongPerson,
            [
                "wrong number", "wrong person", "does not live here", "do not live here", "nobody by that name",
                "no one by that name", "nobody * named", "no one * named", "no one here by", "nobody here by",
                "not the person",
                "there is no * here", "he is not here", "she is not here", "they are not here", "he is not home",
                "she is not home", "this is not him", "this is not her", "i am not him", "i am not her",
                "not my name", "is not my name", "do not know who that is", "do not know anyone",
                "this is her husband/wife/son/daughter/mother/father",
                "this is his husband/wife/son/daughter/mother/father", "this is somebody/someone else", "not my cart",
                "^ who $", "you have the wrong", "you have got the wrong", "never heard of her/him/them",
                "she/he passed away", "she/he is dead", "no longer has this number", "new number",
            ]),
        PhraseRule(
            .privacyRequest,
            [
                "delete/erase/remove my data", "delete/erase/remove my information", "delete/erase/remove my account",
                "delete/erase/remove everything", "delete/erase/remove all", "what do you have on me",
                "what do you know about me", "what data", "what information do you have", "have on me", "have about me",
                "have on file about me", "copy of my data", "copy of my information", "who gave you my number",
                "how did you get my number", "where did you get my number", "how do you have my number",
                "selling my data", "sell my data", "privacy policy", "what personal", "forget me",
            ]),
        PhraseRule(
            .askAI,
            [
                "are you a/an real person", "are you a/an robot/bot/computer/machine/person/human/ai/recording/chatbot",
                "are you ai/human/real/robot/automated/chatgpt",
                "are you a real", "are you an automated", "are you artificial", "are you even human/real",
                "are you an actual", "are you actually", "are you some kind of",
                "is this a/an robot/bot/computer/machine/person/human/ai/recording/robocall/chatbot", "is this a real",
                "is this an actual", "is this an automated",
                "is this ai/human/real/automated/prerecorded/recorded", "is this some kind of", "is this artificial",
                "is that a real",
                "am i talking/speaking to/with", "did you say * ai/robot/artificial",
                "you are a robot/bot/computer/machine/recording", "you are an ai",
                "you sound like a robot/bot/computer/machine/recording",
                "sounds like a robot/bot/computer/machine/recording",
                "sound like an ai", "is it a robot/bot/computer/machine/human/person/recording", "is it an ai",
                "is it a real", "you a robot/bot", "you human", "you a human", "you a real",
                "talking to a computer/machine/robot/bot",
                "speaking to a computer/machine/robot/bot", "not a real person", "not even a person", "not human",
                "you are not real",
            ]),
        PhraseRule(
            .humanRequest,
            [
                "talk/speak/talking/speaking to/with a/an/your/the/my person/human/manager/agent/representative/operator/supervisor/rep/boss",
                "talk/speak to/with someone/somebody", "talk/speak to/with a real/live/actual/different",
                "real person please", "get me a", "a real person $",
                "put me through", "transfer me", "connect me", "customer service", "customer support", "^ human $",
                "^ agent $",
                "^ operator $", "^ representative $", "^ manager $", "a human $", "can i have a manager",
                "want a human", "want a person",
                "someone real", "somebody real", "do not want to talk to a robot/bot/machine/computer",
                "not talk to a robot/bot/machine/computer",
            ]),
    ]
}
