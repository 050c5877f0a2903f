extension Phrases {
    /// What moves a conversation on: who is there, again please, yes, no, goodbye.
    static let turn: [PhraseRule] = [
        PhraseRule(.backchannel, ["^ uh huh $", "^ mm hmm $", "^ huh uh $"]),
        PhraseRule(
            .whoIsThis,
            [
                "who is this", "who is that", "who is calling", "who are you", "who am i", "what is this about",
                "what is this regarding", "what is it about", "what is this", "what do you want", "why are you calling",
                "what company", "which company", "what store", "which store", "calling from", "where are you calling",
                "what is this call", "who do you work", "who do you represent", "your name", "what are you selling",
                "may i ask who", "can i ask who", "what is your", "is this a scam", "is this spam", "is this legit",
                "what is the call", "what cart", "which cart", "what for", "regarding what", "about what",
            ]),
        PhraseRule(
            .repeatPlease,
            [
                "say that again", "say it again", "say again", "repeat", "come again", "pardon", "^ what $",
                "^ sorry $", "^ sorry what $", "^ huh $", "^ excuse me $", "did not hear", "did not catch",
                "did not get that", "not hear you",
                "can not hear", "one more time", "what did you say", "what was that", "did not understand",
                "do not understand", "speak up", "you are breaking up", "slow down", "^ i am sorry $", "sorry what",
                "what do you mean",
            ]),
        PhraseRule(
            .yes,
            [
                "^ no problem $", "^ no worries $", "sure no problem", "yes no problem", "why not", "^ i do not mind $",
                "do not mind", "^ not at all $", "can not complain", "^ no that is fine $", "^ no that is okay $",
                "no go ahead", "no that is fine go ahead",
            ]),
        PhraseRule(
            .accept, unless: ["not", "no", "never"],
            [
                "sounds good", "sounds great", "sounds fine", "sounds perfect", "sounds nice", "sounds wonderful",
                "sounds okay", "that works", "works for me", "i will take it", "i will take that", "i take it",
                "take it", "let us do it", "let us do that", "let us go", "do it $", "it is a deal", "^ deal $",
                "you got a deal", "you have a deal",
                "i would love that", "i would love to", "love that", "love it", "i would like that", "i accept",
                "^ great $", "^ perfect $", "^ excellent $", "^ awesome $", "^ wonderful $", "^ fantastic $",
                "^ cool $", "^ nice $", "that is great", "that is perfect", "that is awesome", "that is wonderful",
                "that is nice", "that is very nice", "that would be great", "that would be nice", "that would be good",
                "that would be lovely", "that would be perfect", "that would help", "that helps", "that is good",
                "that is fair", "fair enough", "sign me up", "i am in", "count me in", "yes i want it", "i want it",
                "i will do that", "go for it", "you convinced me", "okay great", "okay good", "okay perfect",
                "i will order it now", "i will buy it now", "happy to", "with that discount",
            ]),
        PhraseRule(
            .goodbye,
            [
                "^ bye", "bye $", "goodbye", "good bye", "bye bye", "have a good day", "have a nice day",
                "have a great day", "have a good one", "take care", "good night", "hang up", "hanging up",
                "i have to go", "i got to go", "i have got to go", "got to go", "talk to you later", "see you",
                "^ that is all $", "that is it thank",
            ]),
        PhraseRule(
            .no,
            [
                "^ no", "no $", "no thank you", "not really", "i do not think so", "do not think", "absolutely not",
                "definitely not", "of course not", "certainly not", "no way", "never", "i would rather not",
                "rather not", "^ i do not $", "^ i am not $", "not for now", "^ not $", "negative", "i am good",
                "i am fine",
                "i am okay", "i am all set", "all set", "can not", "will not", "do not bother", "thank you but",
                "no need", "it is not", "that is not", "not okay", "not good", "^ thank you $",
            ]),
        PhraseRule(
            .yes,
            [
                "^ yes", "yes $", "yes please", "^ okay", "okay $", "sure", "of course", "absolutely", "definitely",
                "certainly", "correct", "that is right", "that is correct", "that is me", "that is fine",
                "that is okay", "that is true", "this is she", "this is he", "this is her", "this is him", "this is me",
                "it is me", "speaking",
                "go ahead", "go on", "i guess", "i suppose", "i think so", "^ i do $", "^ i am $", "^ i did $",
                "^ i would $", "^ i can $",
                "you can", "you may", "is fine", "is okay", "is good", "fine", "all right", "by all means", "why yes",
                "for sure", "please do", "i have a minute", "got a minute", "have a moment", "have time", "^ please $",
                "quickly", "make it quick", "be quick", "be fast",
                "^ right $", "^ good $", "^ indeed $", "^ true $", "what is up", "how can i help", "i am listening",
                "affirmative", "tell me more", "tell me", "what is the offer", "what is the deal", "yes", "okay",
            ]),
        PhraseRule(
            .greeting,
            [
                "^ hello", "^ hi", "^ hey", "hello $", "good morning", "good afternoon", "good evening",
                "anybody there", "anyone there", "are you there", "is anyone there", "you there", "how are you",
                "can you hear me",
            ]),
        PhraseRule(
            .backchannel,
            [
                "^ huh $", "^ mm $", "^ mhm $", "^ mm hmm $", "^ mmhmm $", "^ uh huh $", "^ huh uh $", "^ hm $",
                "^ i see $", "^ got it $", "^ gotcha $", "^ understood $", "^ really $", "^ wow $", "^ interesting $",
                "^ i know $", "^ i understand $",
            ]),
    ]
}
