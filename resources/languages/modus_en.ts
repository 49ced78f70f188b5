<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n more move</source>
        <translation>
            <numerusform>%n more moves</numerusform>
            <numerusform>%n more move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s), the newest first.</source>
        <translation>
            <numerusform>%n change.</numerusform>
            <numerusform>%n changes, the newest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceWords</name>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) that come out alike</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices that come out alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) with nothing in common</source>
        <translation>
            <numerusform>%n choice with nothing in common</numerusform>
            <numerusform>%n choices with nothing in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s): {shared}</source>
        <translation>
            <numerusform>%n choice: {shared}</numerusform>
            <numerusform>%n choices: {shared}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n choice(s) come out alike, and have nothing in common.</source>
        <translation>
            <numerusform>The first %n choice comes out alone.</numerusform>
            <numerusform>The first %n choices come out alike, and have nothing in common.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n choice(s) come out alike. In all of them: {shared}.</source>
        <translation>
            <numerusform>The first %n choice comes out best. In it: {shared}.</numerusform>
            <numerusform>The first %n choices come out alike. In all of them: {shared}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over all %n future(s)</source>
        <translation>
            <numerusform>over the one future there is (%n)</numerusform>
            <numerusform>over all %n futures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonGroundPage</name>
    <message numerus="yes">
        <source>%n issue area(s) are wanted by all who are asked; in {unused} of them agreement is left unused.</source>
        <translation>
            <numerusform>%n issue area is wanted by all who are asked; in {unused} of them agreement is left unused.</numerusform>
            <numerusform>%n issue areas are wanted by all who are asked; in {unused} of them agreement is left unused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlace</name>
    <message numerus="yes">
        <source>%n condition(s) assumed differently</source>
        <translation>
            <numerusform>%n condition assumed differently</numerusform>
            <numerusform>%n conditions assumed differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue area(s) differ</source>
        <translation>
            <numerusform>%n issue area differs</numerusform>
            <numerusform>%n issue areas differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in another quadrant</source>
        <translation>
            <numerusform>%n of them in another quadrant</numerusform>
            <numerusform>%n of them in another quadrant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionCard</name>
    <message numerus="yes">
        <source>{title}: %n evidence item(s); show why</source>
        <translation>
            <numerusform>{title}: %n evidence item; show why</numerusform>
            <numerusform>{title}: %n evidence items; show why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message numerus="yes">
        <source>Drop them to add %n file(s) to the evidence</source>
        <translation>
            <numerusform>Drop it to add %n file to the evidence</numerusform>
            <numerusform>Drop them to add %n files to the evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreeChoice</name>
    <message numerus="yes">
        <source>%n free condition(s)</source>
        <translation>
            <numerusform>%n free condition</numerusform>
            <numerusform>%n free conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FutureWords</name>
    <message numerus="yes">
        <source>Exact: all %n consistent future(s) of {all}.</source>
        <translation>
            <numerusform>Exact: the %n consistent future of {all}.</numerusform>
            <numerusform>Exact: all %n consistent futures of {all}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InASentence</name>
    <message numerus="yes">
        <source>%n ask(s) too much: they cooperated although it was blocked.</source>
        <translation>
            <numerusform>%n asks too much: they cooperated although it was blocked.</numerusform>
            <numerusform>%n ask too much: they cooperated although they were blocked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are enough.</source>
        <translation>
            <numerusform>%n change is enough.</numerusform>
            <numerusform>%n changes are enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) may be enough.</source>
        <translation>
            <numerusform>%n change may be enough.</numerusform>
            <numerusform>%n changes may be enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of a source would fall</source>
        <translation>
            <numerusform>%n claim of a source would fall</numerusform>
            <numerusform>%n claims of a source would fall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) something: they failed although it was met.</source>
        <translation>
            <numerusform>%n lacks something: they failed although it was met.</numerusform>
            <numerusform>%n lack something: they failed although they were met.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quadrant(s) would be others</source>
        <translation>
            <numerusform>%n quadrant would be another</numerusform>
            <numerusform>%n quadrants would be others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all that were found %n condition(s) have the same state, among them {names}.</source>
        <translation>
            <numerusform>In all that were found %n condition has the same state, {names}.</numerusform>
            <numerusform>In all that were found %n conditions have the same state, among them {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all that were found %n condition(s) have the same state: {names}.</source>
        <translation>
            <numerusform>In all that were found %n condition has the same state: {names}.</numerusform>
            <numerusform>In all that were found %n conditions have the same state: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It does not hold together: %n condition(s) have a state that is pushed less than another.</source>
        <translation>
            <numerusform>It does not hold together: %n condition has a state that is pushed less than another.</numerusform>
            <numerusform>It does not hold together: %n conditions have a state that is pushed less than another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left to itself it comes to rest after %n step(s).</source>
        <translation>
            <numerusform>Left to itself it comes to rest after %n step.</numerusform>
            <numerusform>Left to itself it comes to rest after %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n of them nothing hangs.</source>
        <translation>
            <numerusform>On %n of them nothing hangs.</numerusform>
            <numerusform>On %n of them nothing hangs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cases put %n requirement(s) to the test, and all fit what happened.</source>
        <translation>
            <numerusform>The cases put %n requirement to the test, and it fits what happened.</numerusform>
            <numerusform>The cases put %n requirements to the test, and all fit what happened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This rests on %n case(s) of which all of it is known.</source>
        <translation>
            <numerusform>This rests on %n case of which all of it is known.</numerusform>
            <numerusform>This rests on %n cases of which all of it is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whatever becomes of what is free, %n of {all} issue areas stay in their quadrant.</source>
        <translation>
            <numerusform>Whatever becomes of what is free, %n of {all} issue areas stays in its quadrant.</numerusform>
            <numerusform>Whatever becomes of what is free, %n of {all} issue areas stay in their quadrant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>positions would move by {points} point(s) in all</source>
        <translation>
            <numerusform>positions would move by {points} point in all</numerusform>
            <numerusform>positions would move by {points} points in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{agree} of %n requirement(s) that the cases put to the test fit what happened.</source>
        <translation>
            <numerusform>{agree} of %n requirement that the cases put to the test fits what happened.</numerusform>
            <numerusform>{agree} of %n requirements that the cases put to the test fit what happened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgementsPlace</name>
    <message numerus="yes">
        <source>With it went %n evidence link(s). Undo brings them back.</source>
        <translation>
            <numerusform>With it went %n evidence link. Undo brings it back.</numerusform>
            <numerusform>With it went %n evidence links. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeverWords</name>
    <message numerus="yes">
        <source>Every judgement under the %n largest lever(s) is supported by evidence.</source>
        <translation>
            <numerusform>Every judgement under the %n largest lever is supported by evidence.</numerusform>
            <numerusform>Every judgement under the %n largest levers is supported by evidence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moves %n issue area(s)</source>
        <translation>
            <numerusform>Moves %n issue area</numerusform>
            <numerusform>Moves %n issue areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %n largest lever(s), {bare} rest on a judgement that no evidence supports.</source>
        <translation>
            <numerusform>Of the %n largest lever, {bare} rest on a judgement that no evidence supports.</numerusform>
            <numerusform>Of the %n largest levers, {bare} rest on a judgement that no evidence supports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n judgement(s)</source>
        <translation>
            <numerusform>Rests on %n judgement</numerusform>
            <numerusform>Rests on %n judgements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} changes the quadrant of %n issue area(s) that nothing else alone changes.</source>
        <translation>
            <numerusform>{condition} changes the quadrant of %n issue area that nothing else alone changes.</numerusform>
            <numerusform>{condition} changes the quadrant of %n issue areas that nothing else alone changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} changes the quadrant of %n issue area(s), which others can change too.</source>
        <translation>
            <numerusform>{condition} changes the quadrant of %n issue area, which others can change too.</numerusform>
            <numerusform>{condition} changes the quadrant of %n issue areas, which others can change too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} changes the quadrant of %n issue area(s), {alone} of which nothing else alone changes.</source>
        <translation>
            <numerusform>{condition} changes the quadrant of %n issue area, {alone} of which nothing else alone changes.</numerusform>
            <numerusform>{condition} changes the quadrant of %n issue areas, {alone} of which nothing else alone changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} moves the most issue areas, %n.</source>
        <translation>
            <numerusform>{condition} moves the most issue areas, %n.</numerusform>
            <numerusform>{condition} moves the most issue areas, %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeversPage</name>
    <message numerus="yes">
        <source>Averaged over all %n future(s).</source>
        <translation>
            <numerusform>Averaged over %n future.</numerusform>
            <numerusform>Averaged over all %n futures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exact: %n condition(s), each over all its states.</source>
        <translation>
            <numerusform>Exact: %n condition, over all its states.</numerusform>
            <numerusform>Exact: %n conditions, each over all its states.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n area(s)</source>
        <translation>
            <numerusform>▲ %n area</numerusform>
            <numerusform>▲ %n areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixCanvas</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hidden</source>
        <translation>
            <numerusform>%n name hidden</numerusform>
            <numerusform>%n names hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathsPage</name>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) pinned or set in {scenario} did not move.</source>
        <translation>
            <numerusform>%n condition pinned or set in {scenario} did not move.</numerusform>
            <numerusform>%n conditions pinned or set in {scenario} did not move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for up to %n change(s)</source>
        <translation>
            <numerusform>Ask for up to %n change</numerusform>
            <numerusform>Ask for up to %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are overdue.</source>
        <translation>
            <numerusform>%n of them is overdue.</numerusform>
            <numerusform>%n of them are overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) are overdue.</source>
        <translation>
            <numerusform>%n reading is overdue.</numerusform>
            <numerusform>%n readings are overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RobustPage</name>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n actor</numerusform>
            <numerusform>%n actors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message numerus="yes">
        <source>Settled: %n condition(s) moved</source>
        <translation>
            <numerusform>Settled: %n condition moved by itself</numerusform>
            <numerusform>Settled: %n conditions moved by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlopeChart</name>
    <message numerus="yes">
        <source>%n line(s) rise or fall</source>
        <translation>
            <numerusform>%n line rises or falls</numerusform>
            <numerusform>%n lines rise or fall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SmallMatrix</name>
    <message numerus="yes">
        <source>%n issue area(s)</source>
        <translation>
            <numerusform>%n issue area</numerusform>
            <numerusform>%n issue areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue area(s) stand elsewhere than in {scenario}</source>
        <translation>
            <numerusform>%n issue area stands elsewhere than in {scenario}</numerusform>
            <numerusform>%n issue areas stand elsewhere than in {scenario}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n judgement(s) without evidence</source>
        <translation>
            <numerusform>%n judgement without evidence</numerusform>
            <numerusform>%n judgements without evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unplaced</name>
    <message numerus="yes">
        <source>%n still in the middle · next</source>
        <translation>
            <numerusform>%n still in the middle · next</numerusform>
            <numerusform>%n still in the middle · next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n nobody&apos;s to move</source>
        <translation>
            <numerusform>%n nobody&apos;s to move</numerusform>
            <numerusform>%n nobody&apos;s to move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sets of up to %n change(s) are among them.</source>
        <translation>
            <numerusform>All sets of up to %n change are among them.</numerusform>
            <numerusform>All sets of up to %n changes are among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sets of up to %n change(s): {found} found, search complete in {s} s.</source>
        <translation>
            <numerusform>All sets of up to %n change: {found} found, search complete in {s} s.</numerusform>
            <numerusform>All sets of up to %n changes: {found} found, search complete in {s} s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No set of up to %n change(s) leads there for certain. These may:</source>
        <translation>
            <numerusform>No set of up to %n change leads there for certain. These may:</numerusform>
            <numerusform>No set of up to %n changes leads there for certain. These may:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No set of up to %n change(s) leads there.</source>
        <translation>
            <numerusform>No set of up to %n change leads there.</numerusform>
            <numerusform>No set of up to %n changes leads there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {s} s: %n set(s) found so far.</source>
        <translation>
            <numerusform>Stopped after {s} s: %n set found so far.</numerusform>
            <numerusform>Stopped after {s} s: %n sets found so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeakSpotsPage</name>
    <message numerus="yes">
        <source>Positions would move by {points} point(s) in all</source>
        <translation>
            <numerusform>Positions would move by {points} point in all</numerusform>
            <numerusform>Positions would move by {points} points in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Judgements</name>
    <message numerus="yes">
        <source>%n quadrant(s)</source>
        <translation>
            <numerusform>%n quadrant</numerusform>
            <numerusform>%n quadrants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} point(s)</source>
        <translation>
            <numerusform>{points} point</numerusform>
            <numerusform>{points} points</numerusform>
        </translation>
    </message>
</context>
</TS>
