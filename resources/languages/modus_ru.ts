<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Modus Vivendi</source>
        <translation>О программе Modus Vivendi</translation>
    </message>
    <message>
        <source>Works offline; nothing is ever sent anywhere.
SQLite {version}.
Apache License 2.0; Qt under the LGPL.</source>
        <translation>Работает без сети и ничего никуда не отправляет.
SQLite {version}.
Лицензия Apache 2.0; Qt – по LGPL.</translation>
    </message>
</context>
<context>
    <name>ActorsPage</name>
    <message>
        <source>Actor</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Against each other</source>
        <translation>Против друг друга</translation>
    </message>
    <message>
        <source>Choose an actor to read what moves it and what it wants, or a number to read on what two of them agree or differ.</source>
        <translation>Выберите участника, чтобы прочитать, что на него действует и чего он хочет, или число, чтобы прочитать, в чём двое сходятся или расходятся.</translation>
    </message>
    <message>
        <source>Dependence</source>
        <translation>Зависимость</translation>
    </message>
    <message>
        <source>From power and attention: who is weak moves little, who does not look is not moved; through others, too. Weight is influence less what comes back, 1 being the mean; the lines of the plane stand at the mean.</source>
        <translation>Из силы и внимания: слабый мало на кого действует, на невнимательного не действуют; в том числе через других. Вес – влияние за вычетом того, что возвращается, среднее равно 1; линии плоскости проходят через среднее.</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Influence and dependence</source>
        <translation>Влияние и зависимость</translation>
    </message>
    <message>
        <source>It has no stance on any issue area.</source>
        <translation>У него нет позиции ни по одной области.</translation>
    </message>
    <message>
        <source>Moves most, directly and through others</source>
        <translation>Сильнее всего действует напрямую и через других</translation>
    </message>
    <message>
        <source>No actor has a stance on an issue area yet. Say who wants what, from −3 to +3, and how much it matters to them; who is with whom and against whom follows from that.</source>
        <translation>Позиций участников по областям пока нет. Укажите, кто чего хочет, от −3 до +3, и насколько это для него важно; из этого следует, кто с кем и кто против кого.</translation>
    </message>
    <message>
        <source>Nobody has an influence on anybody, so no weight can be given to the actors.</source>
        <translation>Никто ни на кого не влияет, поэтому вес участников определить нельзя.</translation>
    </message>
    <message>
        <source>On nothing.</source>
        <translation>Ни в чём.</translation>
    </message>
    <message>
        <source>Over the issue areas where both have a stance and want the opposite: the mean of how much.</source>
        <translation>По областям, где у обоих есть позиция и они хотят противоположного: в среднем насколько.</translation>
    </message>
    <message>
        <source>Over the issue areas where both have a stance and want the same: the mean of how much they do.</source>
        <translation>По областям, где у обоих есть позиция и они хотят одного: в среднем насколько.</translation>
    </message>
    <message>
        <source>Power {power}, attention to the others {attention}, of ten.</source>
        <translation>Сила {power}, внимание к другим {attention}, из десяти.</translation>
    </message>
    <message>
        <source>There are no actors yet. Say who takes part, how much power each has in the relationship and how far each attends to the others; who moves whom follows from that.</source>
        <translation>Участников пока нет. Укажите, кто участвует, какова сила каждого в этих отношениях и насколько он внимателен к другим; из этого следует, кто на кого действует.</translation>
    </message>
    <message>
        <source>Want the opposite</source>
        <translation>Хотят противоположного</translation>
    </message>
    <message>
        <source>Want the same</source>
        <translation>Хотят одного</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Что учитывается</translation>
    </message>
    <message>
        <source>What is shown of the actors</source>
        <translation>Что показано об участниках</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>Чего хочет</translation>
    </message>
    <message>
        <source>Who moves whom</source>
        <translation>Кто на кого действует</translation>
    </message>
    <message>
        <source>With each other</source>
        <translation>Друг с другом</translation>
    </message>
    <message>
        <source>With each other {together}, against each other {against}.</source>
        <translation>Друг с другом {together}, друг против друга {against}.</translation>
    </message>
    <message>
        <source>and by weight of the actor</source>
        <translation>и по весу участника</translation>
    </message>
    <message>
        <source>by direction alone</source>
        <translation>только по направлению</translation>
    </message>
    <message>
        <source>by interest and salience</source>
        <translation>по интересу и значимости</translation>
    </message>
    <message>
        <source>salience {salience}</source>
        <translation>значимость {salience}</translation>
    </message>
    <message>
        <source>who moves whom, who wants the same as whom</source>
        <translation>кто на кого действует, кто хочет того же</translation>
    </message>
    <message>
        <source>{actor}: influence {influence}, dependence {dependence}</source>
        <translation>{actor}: влияние {influence}, зависимость {dependence}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} и {other}</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>Choose other states for “{scenario}”</source>
        <translation>Выбрать другие состояния для «{scenario}»</translation>
    </message>
    <message>
        <source>Compare with another scenario…</source>
        <translation>Сравнить с другим сценарием…</translation>
    </message>
    <message>
        <source>Nothing is different: every issue area stands at the same place in all of them, and the same is assumed of every condition.</source>
        <translation>Различий нет: во всех сценариях каждая проблемная область стоит на одном и том же месте, и о каждом условии допущено одно и то же.</translation>
    </message>
    <message>
        <source>Nothing is different: in “{other}” every issue area stands where it does in “{one}”, and the same is assumed of every condition.</source>
        <translation>Различий нет: в «{other}» каждая проблемная область стоит там же, где в «{one}», и о каждом условии допущено то же самое.</translation>
    </message>
    <message>
        <source>Nothing is different: it is the same scenario each time.</source>
        <translation>Различий нет: это каждый раз один и тот же сценарий.</translation>
    </message>
</context>
<context>
    <name>AnalysisPlace</name>
    <message>
        <source>Actors</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Common ground</source>
        <translation>Общие интересы</translation>
    </message>
    <message>
        <source>Consistent scenarios</source>
        <translation>Согласованные сценарии</translation>
    </message>
    <message>
        <source>Does it hold together</source>
        <translation>Согласуется ли</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>Варианты будущего</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Рычаги</translation>
    </message>
    <message>
        <source>Robust choices</source>
        <translation>Устойчивый выбор</translation>
    </message>
    <message>
        <source>States and evidence</source>
        <translation>Состояния и свидетельства</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Прошлый опыт</translation>
    </message>
    <message>
        <source>Weak spots</source>
        <translation>Слабые места</translation>
    </message>
    <message>
        <source>What it would take</source>
        <translation>Что для этого нужно</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n more move</source>
        <translation>
            <numerusform>ещё %n сдвиг</numerusform>
            <numerusform>ещё %n сдвига</numerusform>
            <numerusform>ещё %n сдвигов</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>As a table</source>
        <translation>Таблицей</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать рисунок</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopped before there was an answer.</source>
        <translation>Остановлено до того, как появился ответ.</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Идёт расчёт</translation>
    </message>
    <message>
        <source>{title} as a table</source>
        <translation>{title}: таблица</translation>
    </message>
    <message>
        <source>{title} is on the clipboard, as a picture.</source>
        <translation>{title}: рисунок в буфере обмена.</translation>
    </message>
    <message>
        <source>{title} is on the clipboard, as a table.</source>
        <translation>{title}: таблица в буфере обмена.</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>К таблице</translation>
    </message>
    <message>
        <source>Judge {amount}</source>
        <translation>Оценить: {amount}</translation>
    </message>
    <message>
        <source>Judged of those that matter most</source>
        <translation>Оценено из самых важных</translation>
    </message>
    <message>
        <source>Judged {done} of the {most} that matter most; {all} in all.</source>
        <translation>Из самых важных ({most}) оценено {done}; всего оценено {all}.</translation>
    </message>
    <message>
        <source>Nothing is left to judge here.</source>
        <translation>Здесь больше нечего оценивать.</translation>
    </message>
    <message>
        <source>Press −3 … +3; 0 for not at all. What depends on the case is better skipped than guessed.</source>
        <translation>Нажмите −3 … +3; 0 – никак. То, что зависит от случая, лучше пропустить, чем угадывать.</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Пропустить (S)</translation>
    </message>
    <message>
        <source>The order could not be worked out.</source>
        <translation>Не удалось определить порядок.</translation>
    </message>
    <message>
        <source>What was skipped is asked again when you begin anew.</source>
        <translation>Пропущенное будет задано снова, когда вы начнёте сначала.</translation>
    </message>
    <message>
        <source>Working out what matters most…</source>
        <translation>Определяется самое важное…</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach</source>
        <translation>Приложить</translation>
    </message>
    <message>
        <source>Attach as new evidence</source>
        <translation>Приложить как новое свидетельство</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Приложить свидетельство</translation>
    </message>
    <message>
        <source>Choose an item, or write a claim and attach it as new evidence.</source>
        <translation>Выберите свидетельство или напишите утверждение и приложите его как новое.</translation>
    </message>
    <message>
        <source>Contradicts it</source>
        <translation>Противоречит</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Find or write a claim</source>
        <translation>Найти или написать утверждение</translation>
    </message>
    <message>
        <source>Supports it</source>
        <translation>Подтверждает</translation>
    </message>
    <message>
        <source>Words of the claim; or a new claim in one sentence</source>
        <translation>Слова утверждения или новое утверждение одним предложением</translation>
    </message>
</context>
<context>
    <name>BackingList</name>
    <message>
        <source>Attach…</source>
        <translation>Приложить…</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>противоречит</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>подтверждает</translation>
    </message>
    <message>
        <source>{side}; assumed, not found</source>
        <translation>{side}; предположено, не найдено</translation>
    </message>
</context>
<context>
    <name>Bibliographies</name>
    <message>
        <source>Bibliographies (*.ris *.bib *.json)</source>
        <translation>Библиографии (*.ris *.bib *.json)</translation>
    </message>
    <message>
        <source>Brought in: {items}.</source>
        <translation>Внесено: {items}.</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Читается {name}…</translation>
    </message>
    <message>
        <source>Save the sources as a bibliography</source>
        <translation>Сохранить источники библиографией</translation>
    </message>
    <message>
        <source>Sources from a bibliography</source>
        <translation>Источники из библиографии</translation>
    </message>
    <message>
        <source>That was not written. Your work is safe on this computer.</source>
        <translation>Записать не удалось. Ваша работа сохранена на этом компьютере.</translation>
    </message>
    <message>
        <source>{name} was not brought in. Your work is as it was.</source>
        <translation>Файл {name} не внесён. Ваша работа осталась как была.</translation>
    </message>
    <message>
        <source>{sources} in {name}; private ones stayed here.</source>
        <translation>{sources} – в {name}; закрытые остались здесь.</translation>
    </message>
</context>
<context>
    <name>CellSide</name>
    <message>
        <source>Amount</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>By what mechanism?</source>
        <translation>Каков механизм?</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>не оценено</translation>
    </message>
    <message>
        <source>−3 lowers it strongly · 0 not at all · +3 raises it strongly</source>
        <translation>−3 сильно снижает · 0 никак · +3 сильно повышает</translation>
    </message>
    <message>
        <source>−3 strongly against · 0 neither for nor against · +3 strongly for</source>
        <translation>−3 сильно против · 0 ни за, ни против · +3 сильно за</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s), the newest first.</source>
        <translation>
            <numerusform>%n изменение.</numerusform>
            <numerusform>%n изменения, сначала новые.</numerusform>
            <numerusform>%n изменений, сначала новые.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Find in the changes</source>
        <translation>Поиск по изменениям</translation>
    </message>
    <message>
        <source>No change is chosen.</source>
        <translation>Изменение не выбрано.</translation>
    </message>
    <message>
        <source>That change is older than those listed here.</source>
        <translation>Это изменение старше тех, что показаны здесь.</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Отменить это</translation>
    </message>
</context>
<context>
    <name>ChoiceWords</name>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n вариант выбора</numerusform>
            <numerusform>%n варианта выбора</numerusform>
            <numerusform>%n вариантов выбора</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) that come out alike</source>
        <translation>
            <numerusform>%n вариант с одинаковым результатом</numerusform>
            <numerusform>%n варианта с одинаковым результатом</numerusform>
            <numerusform>%n вариантов с одинаковым результатом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) with nothing in common</source>
        <translation>
            <numerusform>%n вариант без общего</numerusform>
            <numerusform>%n варианта без общего</numerusform>
            <numerusform>%n вариантов без общего</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s): {shared}</source>
        <translation>
            <numerusform>%n вариант: {shared}</numerusform>
            <numerusform>%n варианта: {shared}</numerusform>
            <numerusform>%n вариантов: {shared}</numerusform>
        </translation>
    </message>
    <message>
        <source>At worst {n}</source>
        <translation>В худшем случае {n}</translation>
    </message>
    <message>
        <source>Chosen one way or the other</source>
        <translation>Может быть выбрано так или иначе</translation>
    </message>
    <message>
        <source>How it comes out</source>
        <translation>Что получается</translation>
    </message>
    <message>
        <source>Largest regret {n}</source>
        <translation>Наибольшее сожаление {n}</translation>
    </message>
    <message>
        <source>Makes no difference: {names}.</source>
        <translation>Ничего не меняют: {names}.</translation>
    </message>
    <message>
        <source>No future is consistent with it.</source>
        <translation>С этим не согласуется ни один вариант будущего.</translation>
    </message>
    <message>
        <source>On average {n}</source>
        <translation>В среднем {n}</translation>
    </message>
    <message numerus="yes">
        <source>The first %n choice(s) come out alike, and have nothing in common.</source>
        <translation>
            <numerusform>Результат первого варианта ни с чем не совпадает (%n).</numerusform>
            <numerusform>Первые %n варианта дают одинаковый результат и не имеют ничего общего.</numerusform>
            <numerusform>Первые %n вариантов дают одинаковый результат и не имеют ничего общего.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n choice(s) come out alike. In all of them: {shared}.</source>
        <translation>
            <numerusform>Лучший вариант – %n. В нём: {shared}.</numerusform>
            <numerusform>Первые %n варианта дают одинаковый результат. Во всех: {shared}.</numerusform>
            <numerusform>Первые %n вариантов дают одинаковый результат. Во всех: {shared}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it takes the first of them; the table lists all.</source>
        <translation>«Попробовать» берёт первый из них; в таблице перечислены все.</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Что выбрано</translation>
    </message>
    <message>
        <source>Whatever becomes of</source>
        <translation>Что бы ни стало с</translation>
    </message>
    <message>
        <source>how far it stays behind the best choice in the same future, at most</source>
        <translation>насколько, самое большее, отстаёт от лучшего выбора в том же будущем</translation>
    </message>
    <message>
        <source>nothing: all else is as it is set</source>
        <translation>ничем: всё остальное задано</translation>
    </message>
    <message>
        <source>over a sample of {n} futures, with seed {seed}</source>
        <translation>по выборке из {n} вариантов будущего, начальное число {seed}</translation>
    </message>
    <message numerus="yes">
        <source>over all %n future(s)</source>
        <translation>
            <numerusform>по единственному варианту будущего (%n)</numerusform>
            <numerusform>по всем %n вариантам будущего</numerusform>
            <numerusform>по всем %n вариантам будущего</numerusform>
        </translation>
    </message>
    <message>
        <source>“{choice}” has the best worst case, whatever becomes of what is uncertain.</source>
        <translation>Наилучший худший случай – у «{choice}», что бы ни стало с неопределённым.</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Something has to be chosen here.</source>
        <translation>Здесь нужно что-нибудь выбрать.</translation>
    </message>
    <message>
        <source>There is nothing called “{text}” to choose.</source>
        <translation>Выбрать «{text}» нельзя: такого нет.</translation>
    </message>
    <message>
        <source>Type to find, or press ↓</source>
        <translation>Начните вводить или нажмите ↓</translation>
    </message>
    <message>
        <source>“{text}” could be several; choose one from the list.</source>
        <translation>«{text}» подходит к нескольким; выберите из списка.</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Leave it out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Leave {scenario} out</source>
        <translation>Убрать: {scenario}</translation>
    </message>
    <message>
        <source>Scenario {n} compared</source>
        <translation>Сравниваемый сценарий {n}</translation>
    </message>
    <message>
        <source>Show it on the matrix</source>
        <translation>Показать на матрице</translation>
    </message>
    <message>
        <source>Show {scenario} on the matrix</source>
        <translation>Показать на матрице: {scenario}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Choose a scenario first</source>
        <translation>Сначала выберите сценарий</translation>
    </message>
    <message>
        <source>No issue area stands in the middle without a reason</source>
        <translation>Ни одна область не стоит в середине без обоснования</translation>
    </message>
    <message>
        <source>Only at the matrix (Alt+1)</source>
        <translation>Только на матрице (Alt+1)</translation>
    </message>
    <message>
        <source>Only in Assess (Ctrl+1)</source>
        <translation>Только в режиме «Оценка» (Ctrl+1)</translation>
    </message>
    <message>
        <source>Only in What-if (Ctrl+2)</source>
        <translation>Только в режиме «Что, если» (Ctrl+2)</translation>
    </message>
    <message>
        <source>Only while a move is revealed</source>
        <translation>Только пока показывается сдвиг</translation>
    </message>
    <message>
        <source>Only while the projector is on (F5)</source>
        <translation>Только при включённом проекторе (F5)</translation>
    </message>
    <message>
        <source>Open a workspace first</source>
        <translation>Сначала откройте рабочее пространство</translation>
    </message>
    <message>
        <source>Select a condition first</source>
        <translation>Сначала выберите условие</translation>
    </message>
    <message>
        <source>Select an issue area first</source>
        <translation>Сначала выберите область</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Возвращать нечего</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>This workspace can only be looked at</source>
        <translation>Это рабочее пространство можно только смотреть</translation>
    </message>
</context>
<context>
    <name>Commenting</name>
    <message>
        <source>For and against “{state}”: together {balance}</source>
        <translation>За и против «{state}»: в сумме {balance}</translation>
    </message>
    <message>
        <source>Neither reasoning nor evidence is written down.</source>
        <translation>Нет ни обоснования, ни свидетельств.</translation>
    </message>
    <message>
        <source>Nothing speaks for or against it.</source>
        <translation>Ничто не говорит ни за, ни против.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{amount}  by itself (bias)</source>
        <translation>{amount}  само по себе (смещение)</translation>
    </message>
    <message>
        <source>{amount}  {setting}</source>
        <translation>{amount}  {setting}</translation>
    </message>
    <message>
        <source>{condition}: {state}</source>
        <translation>{condition}: {state}</translation>
    </message>
</context>
<context>
    <name>CommitmentDialog</name>
    <message>
        <source>Add commitment</source>
        <translation>Новое обязательство</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Edit commitment</source>
        <translation>Изменение обязательства</translation>
    </message>
    <message>
        <source>It would bring about</source>
        <translation>К чему оно приведёт</translation>
    </message>
    <message>
        <source>Kept or broken on</source>
        <translation>Выполнено или нарушено</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>Кто обещал</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Что обещано</translation>
    </message>
    <message>
        <source>Why, and what is known</source>
        <translation>Почему и что известно</translation>
    </message>
    <message>
        <source>no condition in particular</source>
        <translation>никакое условие в отдельности</translation>
    </message>
</context>
<context>
    <name>CommonGroundPage</name>
    <message numerus="yes">
        <source>%n issue area(s) are wanted by all who are asked; in {unused} of them agreement is left unused.</source>
        <translation>
            <numerusform>%n область желательна для всех спрошенных; областей с неиспользованным согласием: {unused}.</numerusform>
            <numerusform>%n области желательны для всех спрошенных; областей с неиспользованным согласием: {unused}.</numerusform>
            <numerusform>%n областей желательны для всех спрошенных; областей с неиспользованным согласием: {unused}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Common ground</source>
        <translation>Общие интересы</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Cooperation stands at {cooperation}; the weakest wish would bear {bears}.</source>
        <translation>Сотрудничество сейчас {cooperation}; самое слабое желание допускает {bears}.</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>It has no requirement: nothing but will is lacking.</source>
        <translation>Требований нет: не хватает только воли.</translation>
    </message>
    <message>
        <source>No actor has a stance on an issue area yet. Say who wants what, from −3 to +3; where wishes meet and cooperation lags behind is then found here.</source>
        <translation>Позиций участников по областям пока нет. Укажите, кто чего хочет, от −3 до +3; тогда здесь будет видно, где желания сходятся, а сотрудничество отстаёт.</translation>
    </message>
    <message>
        <source>No reasoning is written down.</source>
        <translation>Обоснование не записано.</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Чьи</translation>
    </message>
    <message>
        <source>Others with a stance</source>
        <translation>У кого ещё есть позиция</translation>
    </message>
    <message>
        <source>Show it on the matrix</source>
        <translation>Показать на матрице</translation>
    </message>
    <message>
        <source>There is no issue area that all of those chosen want.</source>
        <translation>Нет области, которой хотят все выбранные.</translation>
    </message>
    <message>
        <source>There is no issue area that two actors have a stance on and all who have one want.</source>
        <translation>Нет области, по которой есть позиция у двух участников и которой хотят все, у кого она есть.</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Не использовано</translation>
    </message>
    <message>
        <source>Unused, in points: what the weakest wish would bear (+3 bears all ten points) less the assessed cooperation. Below 0 there is more cooperation than the weakest wish alone would bear.</source>
        <translation>Не использовано, в баллах: то, что допускает самое слабое желание (+3 – все десять баллов), за вычетом оценённого сотрудничества. Ниже 0 сотрудничества больше, чем допускает одно лишь самое слабое желание.</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>Кто хочет</translation>
    </message>
    <message>
        <source>Weakest wish</source>
        <translation>Самое слабое желание</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Что для этого нужно</translation>
    </message>
    <message>
        <source>Where most agreement is left unused stands first: all who are asked want it, and little of it is had. Choose an issue area to read who wants it how much, and what it needs.</source>
        <translation>Сначала стоит то, где больше всего неиспользованного согласия: этого хотят все спрошенные, а есть этого мало. Выберите область, чтобы прочесть, кто и насколько этого хочет и что для этого нужно.</translation>
    </message>
    <message>
        <source>Who wants it</source>
        <translation>Кто этого хочет</translation>
    </message>
    <message>
        <source>agreement left unused: what all of them want, and how little of it is had</source>
        <translation>неиспользованное согласие: чего хотят все и как мало этого есть</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Continue it</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Оставить на потом</translation>
    </message>
</context>
<context>
    <name>ComparePlace</name>
    <message numerus="yes">
        <source>%n condition(s) assumed differently</source>
        <translation>
            <numerusform>%n условие допущено иначе</numerusform>
            <numerusform>%n условия допущены иначе</numerusform>
            <numerusform>%n условий допущены иначе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue area(s) differ</source>
        <translation>
            <numerusform>различается %n область</numerusform>
            <numerusform>различаются %n области</numerusform>
            <numerusform>различаются %n областей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in another quadrant</source>
        <translation>
            <numerusform>%n из них в другом квадранте</numerusform>
            <numerusform>%n из них в другом квадранте</numerusform>
            <numerusform>%n из них в другом квадранте</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Добавить сценарий</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Ось</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Conditions that differ</source>
        <translation>Различающиеся условия</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Differences between the scenarios</source>
        <translation>Различия между сценариями</translation>
    </message>
    <message>
        <source>Every issue area stands at the same place in all of them, whatever is assumed differently.</source>
        <translation>Каждая проблемная область стоит во всех сценариях на одном и том же месте, хотя допущено разное.</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>No scenario to compare yet. Choose other states on the What-if board (Alt+1) to make one.</source>
        <translation>Сценария для сравнения пока нет. Чтобы он появился, выберите другие состояния на панели «Что, если» (Alt+1).</translation>
    </message>
    <message>
        <source>Nothing to compare yet. Place issue areas on the matrix (Alt+1) first.</source>
        <translation>Сравнивать пока нечего. Сначала поместите на матрицу (Alt+1) проблемные области.</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Квадрант</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что различается</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>Что допущено</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Как обстоят дела</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>под вопросом</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>уравновешено</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
</context>
<context>
    <name>ConditionBoard</name>
    <message>
        <source>Baseline as assessed</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Keep what is shown ahead as a scenario…</source>
        <translation>Сохранить показанное заранее сценарием…</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>Добавить условие…</translation>
    </message>
    <message>
        <source>No conditions yet. A condition is what cooperation hangs on, such as trust or a treaty: absent, present or not known.</source>
        <translation>Условий пока нет. Условие – то, от чего зависит сотрудничество, например доверие или договор: есть, нет или неизвестно.</translation>
    </message>
    <message>
        <source>Pin: settling and searches do not move it</source>
        <translation>Закрепить: уравновешивание и поиск не меняют</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Show only what is changed</source>
        <translation>Показывать только изменённое</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Показать почему</translation>
    </message>
    <message>
        <source>Take all settings of this scenario back</source>
        <translation>Снять все допущения этого сценария</translation>
    </message>
    <message>
        <source>Take this setting back</source>
        <translation>Снять это допущение</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>What-if board</source>
        <translation>Панель «Что, если»</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>settled; was {state}</source>
        <translation>после уравновешивания; было: {state}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>was {state}</source>
        <translation>было: {state}</translation>
    </message>
    <message>
        <source>{n} of {all} changed</source>
        <translation>изменено: {n} из {all}</translation>
    </message>
</context>
<context>
    <name>ConditionCard</name>
    <message>
        <source>Pin {title}</source>
        <translation>Закрепить: {title}</translation>
    </message>
    <message>
        <source>Pin: settling and searches do not move it</source>
        <translation>Закрепить: уравновешивание и поиск не меняют</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>нет свидетельств</translation>
    </message>
    <message>
        <source>{title} is pinned; let it go</source>
        <translation>{title}: закреплено; открепить</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n evidence item(s); show why</source>
        <translation>
            <numerusform>{title}: %n свидетельство; показать почему</numerusform>
            <numerusform>{title}: %n свидетельства; показать почему</numerusform>
            <numerusform>{title}: %n свидетельств; показать почему</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistentPage</name>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>By share of starts</source>
        <translation>По доле начал</translation>
    </message>
    <message>
        <source>By states</source>
        <translation>По состояниям</translation>
    </message>
    <message>
        <source>By total impact</source>
        <translation>По общему влиянию</translation>
    </message>
    <message>
        <source>Consistent scenarios</source>
        <translation>Согласованные сценарии</translation>
    </message>
    <message>
        <source>Consistent {number}</source>
        <translation>Согласованный {number}</translation>
    </message>
    <message>
        <source>Different from the baseline</source>
        <translation>Отличия от исходной оценки</translation>
    </message>
    <message>
        <source>Each column is a scenario in which no condition has a state that is pushed less than another. Equal states side by side are one field. Choose a field to read why its state holds, a number above to read of the scenario as a whole.</source>
        <translation>Каждый столбец – сценарий, в котором ни одно условие не находится в состоянии, за которое говорит меньше, чем за другое. Одинаковые состояния рядом объединены. Выберите поле, чтобы прочитать, почему состояние держится, или номер сверху, чтобы прочитать о сценарии в целом.</translation>
    </message>
    <message>
        <source>Follows many starts and says which share of them settles in which scenario</source>
        <translation>Прослеживает множество начал и сообщает, какая их доля приходит к какому сценарию</translation>
    </message>
    <message>
        <source>Has the states of “{title}”.</source>
        <translation>Состояния те же, что в «{title}».</translation>
    </message>
    <message>
        <source>Inconsistency</source>
        <translation>Несогласованность</translation>
    </message>
    <message>
        <source>Left out, for they take part in nothing: {names}.</source>
        <translation>Не учтены, так как ни в чём не участвуют: {names}.</translation>
    </message>
    <message>
        <source>Make it a scenario</source>
        <translation>Сделать сценарием</translation>
    </message>
    <message>
        <source>No scenario is consistent: in each, some state is pushed less than another of its condition. A tolerance of 1 or more lets small contradictions pass.</source>
        <translation>Согласованных сценариев нет: в каждом за какое-то состояние говорит меньше, чем за другое состояние того же условия. Допуск 1 и больше пропускает небольшие противоречия.</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translation>Ни одного.</translation>
    </message>
    <message>
        <source>Not among these; read what does not fit</source>
        <translation>Не среди них; что не согласуется</translation>
    </message>
    <message>
        <source>Nothing pushes anything yet. Judge how the states of conditions act on each other (cross-impacts, −3 to +3); the scenarios in which every state is held up by the others then stand here side by side.</source>
        <translation>Пока ничто ни на что не влияет. Оцените, как состояния условий действуют друг на друга (перекрёстные влияния, от −3 до +3); тогда здесь рядом встанут сценарии, в которых каждое состояние поддержано остальными.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Ничего.</translation>
    </message>
    <message>
        <source>Order of the scenarios</source>
        <translation>Порядок сценариев</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Scenario {number}</source>
        <translation>Сценарий {number}</translation>
    </message>
    <message>
        <source>Share of starts</source>
        <translation>Доля начал</translation>
    </message>
    <message>
        <source>Shares of all {starts} starts; {elsewhere} end in circles or in none of these.</source>
        <translation>Доли от всех начал ({starts}); {elsewhere} идут по кругу или не приходят ни к одному из них.</translation>
    </message>
    <message>
        <source>Shares of starts</source>
        <translation>Доли начал</translation>
    </message>
    <message>
        <source>Shares of {starts} starts drawn by chance; {elsewhere} end in circles or in none of these.</source>
        <translation>Доли от случайно выбранных начал ({starts}); {elsewhere} идут по кругу или не приходят ни к одному из них.</translation>
    </message>
    <message>
        <source>Show it on the matrix</source>
        <translation>Показать на матрице</translation>
    </message>
    <message>
        <source>Stopped before a consistent scenario was found; there may be some.</source>
        <translation>Остановлено до того, как найден согласованный сценарий; они могут быть.</translation>
    </message>
    <message>
        <source>Stopped before the shares of starts were known.</source>
        <translation>Остановлено до того, как стали известны доли начал.</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Сохранён как</translation>
    </message>
    <message>
        <source>Stored scenarios among these</source>
        <translation>Сохранённые сценарии среди них</translation>
    </message>
    <message>
        <source>Tableau of consistent scenarios</source>
        <translation>Таблица согласованных сценариев</translation>
    </message>
    <message>
        <source>The first {count} consistent scenarios that were found are shown; there are more.</source>
        <translation>Показаны первые найденные согласованные сценарии ({count}); есть и другие.</translation>
    </message>
    <message>
        <source>The largest inconsistency that still counts as consistent</source>
        <translation>Наибольшая несогласованность, которая ещё считается согласованной</translation>
    </message>
    <message>
        <source>The same in all:</source>
        <translation>Одинаково во всех:</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Допуск</translation>
    </message>
    <message>
        <source>Total impact</source>
        <translation>Общее влияние</translation>
    </message>
    <message>
        <source>Total impact is the sum of what holds the states up: the higher, the firmer. The share says how many of all starts settle there.</source>
        <translation>Общее влияние – сумма того, что поддерживает состояния: чем выше, тем прочнее. Доля показывает, сколько начал приходит сюда.</translation>
    </message>
    <message>
        <source>Total impact {total}.</source>
        <translation>Общее влияние {total}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>which states of the conditions hold each other up</source>
        <translation>какие состояния условий поддерживают друг друга</translation>
    </message>
    <message>
        <source>{condition}: {before} → {after}</source>
        <translation>{condition}: {before} → {after}</translation>
    </message>
    <message>
        <source>{count} consistent scenarios of {space} combinations. These are all.</source>
        <translation>Согласованных сценариев: {count} из {space} сочетаний. Это все.</translation>
    </message>
    <message>
        <source>{count} consistent scenarios were found until the search was stopped; there may be more.</source>
        <translation>До остановки поиска найдено согласованных сценариев: {count}; могут быть и другие.</translation>
    </message>
    <message>
        <source>{count} of {total} consistent scenarios are shown, of {space} combinations.</source>
        <translation>Показано согласованных сценариев: {count} из {total}, всего сочетаний {space}.</translation>
    </message>
    <message>
        <source>{share} of all starts settle here (standard error {error}).</source>
        <translation>Сюда приходит {share} всех начал (стандартная ошибка {error}).</translation>
    </message>
    <message>
        <source>{share} of all starts settle here.</source>
        <translation>Сюда приходит {share} всех начал.</translation>
    </message>
    <message>
        <source>{title}: scenario {number}</source>
        <translation>{title}: сценарий {number}</translation>
    </message>
</context>
<context>
    <name>ContentsPlace</name>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete {things}?</source>
        <translation>Удалить {things}?</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Удалить «{name}»?</translation>
    </message>
    <message>
        <source>Filter: {kind}</source>
        <translation>Поиск: {kind}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>Ниже (Alt+↓)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>Выше (Alt+↑)</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Название группы</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Новая группа…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Создать…</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>No room here for: {columns}. The form has them.</source>
        <translation>Здесь не поместилось: {columns}. Всё это есть в карточке.</translation>
    </message>
    <message>
        <source>Nothing here has these words. Clear the filter to see everything.</source>
        <translation>Здесь нет ничего с такими словами. Чтобы увидеть всё, очистите поиск.</translation>
    </message>
    <message>
        <source>Others that name it stay, without the name: {count}.</source>
        <translation>Другие записи, которые на это ссылаются, останутся без ссылки: {count}.</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Rows sorted by a column keep their places. Click its heading until they are not.</source>
        <translation>Строки, отсортированные по столбцу, не перемещаются. Щёлкайте заголовок, пока сортировка не снимется.</translation>
    </message>
    <message>
        <source>“New…” makes the first.</source>
        <translation>«Создать…» создаёт первую запись.</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Отмена вернёт всё это.</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>With it go:
{list}</source>
        <translation>Вместе с этим удаляется:
{list}</translation>
    </message>
    <message>
        <source>{count} of {all} selected</source>
        <translation>выбрано: {count} из {all}</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>Сравнение с копией</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Различий нет.</translation>
    </message>
    <message>
        <source>Since the two were one: {there} changed there, {here} here, {both} in both.</source>
        <translation>С тех пор как они разошлись: изменено там – {there}, здесь – {here}, в обоих – {both}.</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>Взять отмеченное</translation>
    </message>
    <message>
        <source>Taking over what was changed here takes that change back.</source>
        <translation>Если перенять изменённое здесь, ваше изменение отменится.</translation>
    </message>
    <message>
        <source>The two histories have nothing in common, so it cannot be known who changed what.</source>
        <translation>У историй нет ничего общего, поэтому нельзя узнать, кто что изменил.</translation>
    </message>
    <message>
        <source>What is different in {name}</source>
        <translation>Чем отличается {name}</translation>
    </message>
    <message>
        <source>What is ticked becomes here what it is there, with what it needs: one edit, which Undo takes back. The copy stays as it is.</source>
        <translation>Отмеченное станет здесь таким же, как там, вместе с тем, что для него нужно: одна правка, её можно отменить. Копия остаётся как есть.</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>изменено здесь</translation>
    </message>
    <message>
        <source>changed in both</source>
        <translation>изменено в обоих</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>изменено там</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… и ещё {n}</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Add a document</source>
        <translation>Добавить документ</translation>
    </message>
    <message>
        <source>Added: “{title}”, {passages}.</source>
        <translation>Добавлено: «{title}», {passages}.</translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.markdown *.html *.htm *.docx *.odt *.pdf);;All files (*)</source>
        <translation>Документы (*.txt *.md *.markdown *.html *.htm *.docx *.odt *.pdf);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Pasted text.txt</source>
        <translation>Вставленный текст.txt</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Читается текст…</translation>
    </message>
    <message>
        <source>Reading {name}: {done} of {pages} pages</source>
        <translation>Читается {name}: страниц {done} из {pages}</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Читается {name}…</translation>
    </message>
    <message>
        <source>There is no text on the clipboard that is long enough to be a document.</source>
        <translation>В буфере обмена нет текста, достаточно длинного для документа.</translation>
    </message>
    <message>
        <source>This workspace can only be looked at, so no document can be added to it.</source>
        <translation>Это рабочее пространство можно только смотреть, поэтому добавить в него документ нельзя.</translation>
    </message>
    <message>
        <source>{found} of {all} passages of “{title}” have their text now.</source>
        <translation>Фрагментов «{title}», у которых теперь есть текст: {found} из {all}.</translation>
    </message>
    <message>
        <source>{name} was not added. Your work is as it was.</source>
        <translation>Документ {name} не добавлен. Ваша работа осталась как была.</translation>
    </message>
</context>
<context>
    <name>DrawnFrom</name>
    <message>
        <source>Beside the document</source>
        <translation>Рядом с документом</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Суждения</translation>
    </message>
    <message>
        <source>New evidence from what is selected</source>
        <translation>Новое свидетельство из выбранного</translation>
    </message>
    <message>
        <source>New · E</source>
        <translation>Новое · E</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop it to add {name} to the evidence</source>
        <translation>Отпустите, чтобы добавить {name} к свидетельствам</translation>
    </message>
    <message>
        <source>Drop it to open {name}</source>
        <translation>Отпустите, чтобы открыть {name}</translation>
    </message>
    <message numerus="yes">
        <source>Drop them to add %n file(s) to the evidence</source>
        <translation>
            <numerusform>Отпустите, чтобы добавить %n файл к свидетельствам</numerusform>
            <numerusform>Отпустите, чтобы добавить %n файла к свидетельствам</numerusform>
            <numerusform>Отпустите, чтобы добавить %n файлов к свидетельствам</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Add an issue area first: an effect is on one.</source>
        <translation>Сначала добавьте проблемную область: воздействие относится к ней.</translation>
    </message>
    <message>
        <source>Add issue area</source>
        <translation>Новая проблемная область</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Rename condition</source>
        <translation>Переименование условия</translation>
    </message>
    <message>
        <source>Rename issue area</source>
        <translation>Переименование проблемной области</translation>
    </message>
    <message>
        <source>Rename workspace</source>
        <translation>Переименование рабочего пространства</translation>
    </message>
    <message>
        <source>Select an issue area or a condition first: its details are shown.</source>
        <translation>Сначала выберите область или условие: показаны будут их подробности.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём она?</translation>
    </message>
</context>
<context>
    <name>EffectDialog</name>
    <message>
        <source>Axis</source>
        <translation>Ось</translation>
    </message>
    <message>
        <source>By what mechanism?</source>
        <translation>Каков механизм?</translation>
    </message>
    <message>
        <source>Effect, −3 to +3</source>
        <translation>Воздействие, от −3 до +3</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>Judge an effect</source>
        <translation>Оценка воздействия</translation>
    </message>
    <message>
        <source>When it is</source>
        <translation>Когда это</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>Choose an entry on the left to see and edit it, or make a new one.</source>
        <translation>Выберите запись слева, чтобы посмотреть и изменить её, или создайте новую.</translation>
    </message>
    <message>
        <source>Evidence: {judgement}</source>
        <translation>Свидетельства: {judgement}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>2013, 2013-09 or 2013-09-14</source>
        <translation>2013, 2013-09 или 2013-09-14</translation>
    </message>
</context>
<context>
    <name>EntryLines</name>
    <message>
        <source>This brought the workspace.</source>
        <translation>С этого началось рабочее пространство.</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>What it changed is no longer there.</source>
        <translation>Того, что было изменено, больше нет.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… и ещё {n}</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Attach evidence</source>
        <translation>Приложить свидетельство</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Приложить…</translation>
    </message>
    <message>
        <source>Reasoning and evidence</source>
        <translation>Обоснование и свидетельства</translation>
    </message>
</context>
<context>
    <name>EvidencePlace</name>
    <message>
        <source>Add a document…</source>
        <translation>Добавить документ…</translation>
    </message>
    <message>
        <source>Documents stand here as numbered paragraphs, and beside each what was drawn from it. Add one (text, Word, LibreOffice, PDF, web page), drop it here, or paste a text that was copied.</source>
        <translation>Здесь документы стоят пронумерованными абзацами, и рядом с каждым то, что из него взято. Добавьте документ (текст, Word, LibreOffice, PDF, веб-страница), перетащите его сюда или вставьте скопированный текст.</translation>
    </message>
    <message>
        <source>Something rests on every passage of this document.</source>
        <translation>На каждом фрагменте этого документа что-то основано.</translation>
    </message>
    <message>
        <source>in summary: add your own copy to read its words here</source>
        <translation>в пересказе: добавьте свою копию, чтобы читать здесь её текст</translation>
    </message>
</context>
<context>
    <name>EvidencePlan</name>
    <message>
        <source>Evidence from a table</source>
        <translation>Свидетельства из таблицы</translation>
    </message>
    <message>
        <source>Row {row}: left out, {reason}</source>
        <translation>Строка {row}: пропущена, {reason}</translation>
    </message>
    <message>
        <source>Row {row}: new, “{claim}”</source>
        <translation>Строка {row}: новое, «{claim}»</translation>
    </message>
    <message>
        <source>Row {row}: “{claim}” changes: {columns}</source>
        <translation>Строка {row}: «{claim}» меняется: {columns}</translation>
    </message>
</context>
<context>
    <name>ExactNumbers</name>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>{axis}, exact</source>
        <translation>{axis}, точно</translation>
    </message>
</context>
<context>
    <name>ExactPlace</name>
    <message>
        <source>Ceiling while blocked</source>
        <translation>Потолок, пока требование не выполнено</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Competition cannot be lower than its floor; lower the floor first.</source>
        <translation>Соперничество не может быть ниже своего предела; сначала снизьте нижний предел.</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Floor of competition</source>
        <translation>Нижний предел соперничества</translation>
    </message>
    <message>
        <source>Place of an issue area</source>
        <translation>Положение области</translation>
    </message>
    <message>
        <source>Salience is 0, 1, 2 or 3.</source>
        <translation>Значимость – 0, 1, 2 или 3.</translation>
    </message>
    <message>
        <source>Salience, 0 to 3</source>
        <translation>Значимость, от 0 до 3</translation>
    </message>
    <message>
        <source>{field} is a number from 0 to 10.</source>
        <translation>{field} – число от 0 до 10.</translation>
    </message>
    <message>
        <source>{field}: {problem}.</source>
        <translation>{field}: {problem}.</translation>
    </message>
</context>
<context>
    <name>ExpectationsField</name>
    <message>
        <source> – in the model: {found}</source>
        <translation> – в модели: {found}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add what is expected</source>
        <translation>Добавить ожидание</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change what is looked at</source>
        <translation>Изменить выбранное ожидание</translation>
    </message>
    <message>
        <source>Condition and state: type to find</source>
        <translation>Условие и состояние: начните вводить</translation>
    </message>
    <message>
        <source>How much, 0 – 10</source>
        <translation>Сколько, 0 – 10</translation>
    </message>
    <message>
        <source>Issue area: type to find</source>
        <translation>Проблемная область: начните вводить</translation>
    </message>
    <message>
        <source>Of what it is expected</source>
        <translation>От чего это ожидается</translation>
    </message>
    <message>
        <source>Say how much, from 0 to 10.</source>
        <translation>Укажите сколько, от 0 до 10.</translation>
    </message>
    <message>
        <source>Say of what it is expected.</source>
        <translation>Укажите, от чего это ожидается.</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>Что ожидается</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Какое</translation>
    </message>
    <message>
        <source>its requirement is</source>
        <translation>требование</translation>
    </message>
    <message>
        <source>stands in the quadrant</source>
        <translation>находится в квадранте</translation>
    </message>
    <message>
        <source>the condition’s state is</source>
        <translation>состояние условия</translation>
    </message>
    <message>
        <source>{axis} falls by</source>
        <translation>{axis} падает на</translation>
    </message>
    <message>
        <source>{axis} is at least</source>
        <translation>{axis} не меньше</translation>
    </message>
    <message>
        <source>{axis} is at most</source>
        <translation>{axis} не больше</translation>
    </message>
    <message>
        <source>{axis} is unchanged</source>
        <translation>{axis} не меняется</translation>
    </message>
    <message>
        <source>{axis} rises by</source>
        <translation>{axis} растёт на</translation>
    </message>
    <message>
        <source>{field}: down</source>
        <translation>{field}: ниже</translation>
    </message>
    <message>
        <source>{field}: take out</source>
        <translation>{field}: убрать</translation>
    </message>
    <message>
        <source>{field}: up</source>
        <translation>{field}: выше</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>For example:</source>
        <translation>Например:</translation>
    </message>
    <message>
        <source>Go to Contents: {kind}</source>
        <translation>К содержанию: {kind}</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Как это читать</translation>
    </message>
    <message>
        <source>Judge cross-impacts</source>
        <translation>Судить о перекрёстных влияниях</translation>
    </message>
    <message>
        <source>Judge effects</source>
        <translation>Судить о воздействиях</translation>
    </message>
    <message>
        <source>The first {n} of {all} rows.</source>
        <translation>Первые {n} строк из {all}.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>nothing is ticked</source>
        <translation>ничего не отмечено</translation>
    </message>
    <message>
        <source>{title} explained</source>
        <translation>{title}: пояснение</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Don’t keep</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>One moment: {words}</source>
        <translation>Минуту: {words}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>What you did on a copy of {name} is not in a file yet.</source>
        <translation>То, что вы сделали в копии {name}, ещё не сохранено в файле.</translation>
    </message>
    <message>
        <source>Your work is safe on this computer and will be offered again.</source>
        <translation>Ваша работа сохранена на этом компьютере и будет предложена снова.</translation>
    </message>
    <message>
        <source>{name} is open.</source>
        <translation>Открыт файл {name}.</translation>
    </message>
    <message>
        <source>“{title}” is not in a file yet.</source>
        <translation>«{title}» ещё не сохранено в файл.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Escape empties it.</source>
        <translation>Esc очищает поле.</translation>
    </message>
</context>
<context>
    <name>FirstIssue</name>
    <message>
        <source>Add an issue area…</source>
        <translation>Добавить проблемную область…</translation>
    </message>
    <message>
        <source>No issue areas yet. Double-click where one belongs: the higher, the more cooperation; the further to the right, the more competition.</source>
        <translation>Проблемных областей пока нет. Щёлкните дважды там, где ей место: чем выше, тем больше сотрудничества; чем правее, тем больше соперничества.</translation>
    </message>
</context>
<context>
    <name>FitPage</name>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Consistent: every state that is known holds.</source>
        <translation>Согласовано: каждое известное состояние держится.</translation>
    </message>
    <message>
        <source>Does it hold together</source>
        <translation>Согласуется ли</translation>
    </message>
    <message>
        <source>Each row holds the state of a condition against its strongest rival: the balance is what the states of the other conditions push, added up. Where the rival is ahead, the state does not fit.</source>
        <translation>В каждой строке состояние условия сопоставлено с сильнейшим соперником: баланс – это сумма того, что говорят за него состояния других условий. Если соперник впереди, состояние не согласуется.</translation>
    </message>
    <message>
        <source>How it fits</source>
        <translation>Как согласуется</translation>
    </message>
    <message>
        <source>It goes round in a circle from there and never comes to rest.</source>
        <translation>Дальше всё идёт по кругу и не успокаивается.</translation>
    </message>
    <message>
        <source>Left out, for they take part in nothing: {names}.</source>
        <translation>Не учтены, так как ни в чём не участвуют: {names}.</translation>
    </message>
    <message>
        <source>Make that a scenario</source>
        <translation>Сделать это сценарием</translation>
    </message>
    <message>
        <source>Not consistent: {wrong} of {all} conditions have a state that is pushed less than another.</source>
        <translation>Не согласовано: у {wrong} из {all} условий состояние, за которое говорит меньше, чем за другое.</translation>
    </message>
    <message>
        <source>Nothing moves when the conditions settle: what is not held already fits.</source>
        <translation>При уравновешивании ничего не меняется: всё незакреплённое уже согласовано.</translation>
    </message>
    <message>
        <source>Nothing pushes anything yet. Judge how the states of conditions act on each other (cross-impacts, −3 to +3); whether the states of a scenario go together is then said here.</source>
        <translation>Пока ничто ни на что не влияет. Оцените, как состояния условий действуют друг на друга (перекрёстные влияния, от −3 до +3); тогда здесь будет сказано, согласуются ли состояния сценария.</translation>
    </message>
    <message>
        <source>Show it settled</source>
        <translation>Показать уравновешенным</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Strongest rival</source>
        <translation>Сильнейший соперник</translation>
    </message>
    <message>
        <source>Unknown, and so pushing nothing: {names}.</source>
        <translation>Неизвестны и потому ни на что не влияют: {names}.</translation>
    </message>
    <message>
        <source>Where the conditions settle, step by step</source>
        <translation>К чему приходят условия, по шагам</translation>
    </message>
    <message>
        <source>does not fit, {margin} behind</source>
        <translation>не согласуется, позади на {margin}</translation>
    </message>
    <message>
        <source>each state in what is shown, against what the others push</source>
        <translation>каждое показанное состояние и то, за что говорят остальные</translation>
    </message>
    <message>
        <source>fits, level</source>
        <translation>согласуется, поровну</translation>
    </message>
    <message>
        <source>fits, {margin} ahead</source>
        <translation>согласуется, впереди на {margin}</translation>
    </message>
    <message>
        <source>not known; most speaks for {state}</source>
        <translation>неизвестно; больше всего говорит за {state}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>was {amount} behind</source>
        <translation>было позади на {amount}</translation>
    </message>
    <message>
        <source>{condition}: {before} → {after}</source>
        <translation>{condition}: {before} → {after}</translation>
    </message>
    <message>
        <source>{name}, settled</source>
        <translation>{name}, уравновешено</translation>
    </message>
</context>
<context>
    <name>FlagField</name>
    <message>
        <source>Never on the wall, nor in what is given away.</source>
        <translation>Никогда не показывать в зале и не передавать другим.</translation>
    </message>
    <message>
        <source>Settling and searches never move it.</source>
        <translation>Уравновешивание и поиск его не меняют.</translation>
    </message>
    <message>
        <source>Varied when futures are drawn.</source>
        <translation>Меняется при переборе вариантов будущего.</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Add a condition first: an indicator tells the state of one.</source>
        <translation>Сначала добавьте условие: показатель показывает его состояние.</translation>
    </message>
    <message>
        <source>Add an indicator first: a reading is of one.</source>
        <translation>Сначала добавьте показатель: наблюдение относится к нему.</translation>
    </message>
</context>
<context>
    <name>FreeChoice</name>
    <message numerus="yes">
        <source>%n free condition(s)</source>
        <translation>
            <numerusform>%n свободное условие</numerusform>
            <numerusform>%n свободных условия</numerusform>
            <numerusform>%n свободных условий</numerusform>
        </translation>
    </message>
    <message>
        <source>Free conditions</source>
        <translation>Свободные условия</translation>
    </message>
</context>
<context>
    <name>FutureWords</name>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>A sample of {n} of {all} futures, with seed {seed}; shares are right to about ±{error}.</source>
        <translation>Выборка: {n} из {all} вариантов будущего, начальное число {seed}; доли точны примерно до ±{error}.</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>Идёт расчёт…</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message numerus="yes">
        <source>Exact: all %n consistent future(s) of {all}.</source>
        <translation>
            <numerusform>Точно: %n согласованный вариант будущего из {all}.</numerusform>
            <numerusform>Точно: все %n согласованных варианта будущего из {all}.</numerusform>
            <numerusform>Точно: все %n согласованных вариантов будущего из {all}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact: all {n} futures.</source>
        <translation>Точно: все варианты будущего ({n}).</translation>
    </message>
    <message>
        <source>How far it ranges</source>
        <translation>В каких пределах</translation>
    </message>
    <message>
        <source>In every future, whatever becomes of what is free.</source>
        <translation>Во всех вариантах будущего, что бы ни стало со свободными условиями.</translation>
    </message>
    <message>
        <source>In no future.</source>
        <translation>Ни в одном варианте будущего.</translation>
    </message>
    <message>
        <source>In {share} of the futures.</source>
        <translation>В {share} вариантов будущего.</translation>
    </message>
    <message>
        <source>Nothing is free, so there is one future: things as they are set.</source>
        <translation>Свободных условий нет, поэтому будущее одно: всё как задано.</translation>
    </message>
    <message>
        <source>Nothing that is free moves it.</source>
        <translation>Ничто из свободного его не сдвигает.</translation>
    </message>
    <message>
        <source>Nothing that is free tells these apart.</source>
        <translation>Ничто из свободного их не различает.</translation>
    </message>
    <message>
        <source>Requirement met: {share}</source>
        <translation>Требование выполнено: {share}</translation>
    </message>
    <message>
        <source>There is no consistent future.</source>
        <translation>Согласованных вариантов будущего нет.</translation>
    </message>
    <message>
        <source>When cooperation stays low</source>
        <translation>Когда сотрудничество остаётся низким</translation>
    </message>
    <message>
        <source>always so</source>
        <translation>всегда так</translation>
    </message>
    <message>
        <source>so in {share} of the cases</source>
        <translation>так в {share} случаев</translation>
    </message>
    <message>
        <source>{condition} is not “{state}”</source>
        <translation>{condition}: не «{state}»</translation>
    </message>
    <message>
        <source>{condition} is {states}</source>
        <translation>{condition}: {states}</translation>
    </message>
    <message>
        <source>{name} {low} in every future</source>
        <translation>{name} {low} во всех вариантах будущего</translation>
    </message>
    <message>
        <source>{name} {low} to {high}, half of the futures at {median} or below, {mean} on average</source>
        <translation>{name} от {low} до {high}, половина вариантов будущего не выше {median}, в среднем {mean}</translation>
    </message>
    <message>
        <source>{sure}; describes {coverage} of them</source>
        <translation>{sure}; охватывает {coverage} из них</translation>
    </message>
</context>
<context>
    <name>FuturesPage</name>
    <message>
        <source>Every combination of what is free is a future, each as likely as every other. Choose an issue area to see its range and what tells the futures apart in which its cooperation stays low.</source>
        <translation>Каждое сочетание свободных условий – вариант будущего, все равновероятны. Выберите проблемную область, чтобы увидеть её пределы и то, чем отличаются варианты, в которых сотрудничество остаётся низким.</translation>
    </message>
    <message>
        <source>Expected competition</source>
        <translation>Ожидаемое соперничество</translation>
    </message>
    <message>
        <source>Expected cooperation</source>
        <translation>Ожидаемое сотрудничество</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>Варианты будущего</translation>
    </message>
    <message>
        <source>Here stands where issue areas may end up. There are no issue areas yet.</source>
        <translation>Здесь показано, где могут оказаться проблемные области. Их пока нет.</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>Only futures in which every condition is consistent with the others</source>
        <translation>Только варианты, в которых каждое условие согласуется с остальными</translation>
    </message>
    <message>
        <source>Only those that hold together</source>
        <translation>Только согласованные</translation>
    </message>
    <message>
        <source>Requirement met</source>
        <translation>Требование выполнено</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>Начальное число выборки</translation>
    </message>
    <message>
        <source>Shares of futures by issue area</source>
        <translation>Доли вариантов будущего по областям</translation>
    </message>
    <message>
        <source>There is no future in which everything that is free holds together.</source>
        <translation>Нет варианта будущего, в котором всё свободное согласуется.</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>expected cooperation · competition: {place}</source>
        <translation>ожидаемые сотрудничество · соперничество: {place}</translation>
    </message>
    <message>
        <source>line: requirement met</source>
        <translation>линия: требование выполнено</translation>
    </message>
    <message>
        <source>requirement met {share}</source>
        <translation>требование выполнено: {share}</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>нач. число </translation>
    </message>
    <message>
        <source>share of the futures</source>
        <translation>доля вариантов будущего</translation>
    </message>
    <message>
        <source>where each issue area may stand, starting from</source>
        <translation>где может оказаться каждая область, если исходить из</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>HTML, sources as numbered notes</source>
        <translation>HTML, источники нумерованными примечаниями</translation>
    </message>
    <message>
        <source>HTML, sources by author and date</source>
        <translation>HTML, источники по автору и дате</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>Сохранение справки</translation>
    </message>
    <message>
        <source>Save the matrix as a picture</source>
        <translation>Сохранение матрицы рисунком</translation>
    </message>
    <message>
        <source>That was not written. Your work is safe on this computer.</source>
        <translation>Запись не удалась. Ваша работа сохранена на этом компьютере.</translation>
    </message>
    <message>
        <source>The brief is in {name}, as it is set.</source>
        <translation>Справка записана в {name}, по заданным допущениям.</translation>
    </message>
    <message>
        <source>The brief is in {name}, as it settles.</source>
        <translation>Справка записана в {name}, после уравновешивания.</translation>
    </message>
    <message>
        <source>The picture is in {name}, as it is set.</source>
        <translation>Рисунок записан в {name}, по заданным допущениям.</translation>
    </message>
    <message>
        <source>The picture is in {name}, as it settles.</source>
        <translation>Рисунок записан в {name}, после уравновешивания.</translation>
    </message>
    <message>
        <source>{kind}, as it is set</source>
        <translation>{kind}, по заданным допущениям</translation>
    </message>
    <message>
        <source>{kind}, as it settles</source>
        <translation>{kind}, после уравновешивания</translation>
    </message>
    <message>
        <source>“{title}” is private, and nothing private stands in a brief.</source>
        <translation>«{title}» – закрытый сценарий, а ничто закрытое в справку не входит.</translation>
    </message>
    <message>
        <source>The brief is in {name}.</source>
        <translation>Справка сохранена в {name}.</translation>
    </message>
    <message>
        <source>Choose another scenario, or take the mark from this one. Nothing was written.</source>
        <translation>Выберите другой сценарий или снимите с этого отметку. Ничего не записано.</translation>
    </message>
    <message>
        <source>The picture is in {name}.</source>
        <translation>Рисунок сохранён в {name}.</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Arrows and Tab go from cell to cell; F6 or Ctrl+Tab leaves the grid.</source>
        <translation>Стрелки и Tab ведут из ячейки в ячейку; F6 или Ctrl+Tab – из таблицы.</translation>
    </message>
</context>
<context>
    <name>GroupHeading</name>
    <message>
        <source>{group}, folded</source>
        <translation>{group}, свёрнуто</translation>
    </message>
    <message>
        <source>{group}, open</source>
        <translation>{group}, развёрнуто</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>изменено: {n}</translation>
    </message>
</context>
<context>
    <name>Hanging</name>
    <message>
        <source>The other display is gone. The wall goes on in a window of its own.</source>
        <translation>Второй дисплей отключён. Экран зала показывается в отдельном окне.</translation>
    </message>
    <message>
        <source>The wall is on the other display.</source>
        <translation>Экран зала показывается на втором дисплее.</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Open the original of “{title}”</source>
        <translation>Открыть оригинал: «{title}»</translation>
    </message>
    <message>
        <source>Original…</source>
        <translation>Оригинал…</translation>
    </message>
</context>
<context>
    <name>HintBubble</name>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Hint {n} of {all}</source>
        <translation>Подсказка {n} из {all}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Без подсказок</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Ctrl+K finds every command, and everything by its name. Ctrl+Z takes back whatever was done.</source>
        <translation>Ctrl+K находит любую команду и всё, у чего есть название. Ctrl+Z отменяет что угодно.</translation>
    </message>
    <message>
        <source>Each circle is an issue area: the higher, the more cooperation; the further to the right, the more competition. Click one to read why it stands there.</source>
        <translation>Каждый кружок – проблемная область: чем выше, тем больше сотрудничества; чем правее, тем больше соперничества. Щёлкните по кружку, чтобы прочесть, почему он там.</translation>
    </message>
    <message>
        <source>Here stands why: term by term, each with its reasoning and the evidence behind it. Click a row to read on.</source>
        <translation>Здесь сказано почему: слагаемое за слагаемым, у каждого обоснование и свидетельства. Щёлкните по строке, чтобы читать дальше.</translation>
    </message>
    <message>
        <source>In What-if only the scenario changes, whatever you try. Assess is for editing positions and what is assessed.</source>
        <translation>В режиме «Что, если» меняется только сценарий, что бы вы ни пробовали. «Оценка» – чтобы править положения и исходную оценку.</translation>
    </message>
    <message>
        <source>These are the conditions. Choose another state of one: the matrix shows what moves, and from where.</source>
        <translation>Это условия. Выберите другое состояние любого из них: матрица покажет, что сдвинется и откуда.</translation>
    </message>
</context>
<context>
    <name>HistoryOfSelection</name>
    <message>
        <source>As a new change; what came after it stays</source>
        <translation>Новым изменением; всё, что было после, остаётся</translation>
    </message>
    <message>
        <source>Changes to what is selected</source>
        <translation>Изменения выбранного</translation>
    </message>
    <message>
        <source>Changes to {name}</source>
        <translation>Изменения: {name}</translation>
    </message>
    <message>
        <source>Nothing of this was changed yet.</source>
        <translation>Здесь ещё ничего не менялось.</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Показать в истории</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Отменить это</translation>
    </message>
    <message>
        <source>The last changes</source>
        <translation>Последние изменения</translation>
    </message>
</context>
<context>
    <name>HistoryPlace</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Обзор</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
</context>
<context>
    <name>InASentence</name>
    <message numerus="yes">
        <source>%n change(s) are enough.</source>
        <translation>
            <numerusform>Достаточно %n изменения.</numerusform>
            <numerusform>Достаточно %n изменений.</numerusform>
            <numerusform>Достаточно %n изменений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) may be enough.</source>
        <translation>
            <numerusform>Может хватить %n изменения.</numerusform>
            <numerusform>Может хватить %n изменений.</numerusform>
            <numerusform>Может хватить %n изменений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) of a source would fall</source>
        <translation>
            <numerusform>отпало бы %n утверждение источника</numerusform>
            <numerusform>отпало бы %n утверждения источника</numerusform>
            <numerusform>отпало бы %n утверждений источника</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quadrant(s) would be others</source>
        <translation>
            <numerusform>сменился бы %n квадрант</numerusform>
            <numerusform>сменились бы %n квадранта</numerusform>
            <numerusform>сменились бы %n квадрантов</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in nobody&apos;s hands.</source>
        <translation>Это ни в чьих руках.</translation>
    </message>
    <message>
        <source>It is in the hands of {actors}.</source>
        <translation>Это в руках: {actors}.</translation>
    </message>
    <message>
        <source>Most agreement is left unused on {issue}: all who are asked want it, cooperation stands at {cooperation}, and the weakest wish would bear {bears}.</source>
        <translation>Больше всего неиспользованного согласия в области «{issue}»: её хотят все, о ком спрошено, сотрудничество сейчас {cooperation}, а самое слабое желание выдержало бы {bears}.</translation>
    </message>
    <message>
        <source>Most hangs on “{judgement}”: without it {what}.</source>
        <translation>Больше всего держится на оценке «{judgement}»: без неё {what}.</translation>
    </message>
    <message>
        <source>No agreement is left unused: cooperation is everywhere as high as the weakest wish would bear.</source>
        <translation>Неиспользованного согласия нет: сотрудничество везде не ниже того, что выдержало бы самое слабое желание.</translation>
    </message>
    <message numerus="yes">
        <source>In all that were found %n condition(s) have the same state, among them {names}.</source>
        <translation>
            <numerusform>Во всех найденных одно и то же состояние у %n условия, среди них {names}.</numerusform>
            <numerusform>Во всех найденных одно и то же состояние у %n условий, среди них {names}.</numerusform>
            <numerusform>Во всех найденных одно и то же состояние у %n условий, среди них {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message numerus="yes">
        <source>%n ask(s) too much: they cooperated although it was blocked.</source>
        <translation>
            <numerusform>%n требует слишком многого: сотрудничали, хотя оно не выполнено.</numerusform>
            <numerusform>%n требуют слишком многого: сотрудничали, хотя они не выполнены.</numerusform>
            <numerusform>%n требуют слишком многого: сотрудничали, хотя они не выполнены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) something: they failed although it was met.</source>
        <translation>
            <numerusform>В %n случае выполнено, но не удалось: не хватало чего-то ещё.</numerusform>
            <numerusform>В %n случаях выполнено, но не удалось: не хватало чего-то ещё.</numerusform>
            <numerusform>В %n случаях выполнено, но не удалось: не хватало чего-то ещё.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessed is {state}, against which {amount} speaks.</source>
        <translation>По оценке – {state}, против чего говорит {amount}.</translation>
    </message>
    <message>
        <source>Enough by what was seen, in one of several ways to say it: {terms}.</source>
        <translation>Судя по случаям, достаточно было (одно из нескольких решений): {terms}.</translation>
    </message>
    <message>
        <source>Enough by what was seen: {terms}.</source>
        <translation>Судя по случаям, достаточно было: {terms}.</translation>
    </message>
    <message numerus="yes">
        <source>In all that were found %n condition(s) have the same state: {names}.</source>
        <translation>
            <numerusform>Во всех найденных одно и то же состояние у %n условия: {names}.</numerusform>
            <numerusform>Во всех найденных одно и то же состояние у %n условий: {names}.</numerusform>
            <numerusform>Во всех найденных одно и то же состояние у %n условий: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It does not hold together: %n condition(s) have a state that is pushed less than another.</source>
        <translation>
            <numerusform>Состояния не согласуются: у %n условия за выбранное состояние говорит меньше, чем за другое.</numerusform>
            <numerusform>Состояния не согласуются: у %n условий за выбранное состояние говорит меньше, чем за другое.</numerusform>
            <numerusform>Состояния не согласуются: у %n условий за выбранное состояние говорит меньше, чем за другое.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds together as far as it is known: no state is pushed less than another of its condition.</source>
        <translation>Насколько известно, состояния согласуются: ни за одно из них остальные не говорят меньше, чем за другое состояние того же условия.</translation>
    </message>
    <message>
        <source>It holds together: no state is pushed less than another of its condition.</source>
        <translation>Состояния согласуются: ни за одно из них остальные не говорят меньше, чем за другое состояние того же условия.</translation>
    </message>
    <message>
        <source>It is assessed as not known.</source>
        <translation>По оценке состояние неизвестно.</translation>
    </message>
    <message>
        <source>It is the assessed one.</source>
        <translation>Так и оценено.</translation>
    </message>
    <message>
        <source>Least speaks against {states}, equally little.</source>
        <translation>Меньше всего, и поровну, говорит против: {states}.</translation>
    </message>
    <message>
        <source>Least speaks against {state} ({amount}).</source>
        <translation>Меньше всего говорит против: {state} ({amount}).</translation>
    </message>
    <message numerus="yes">
        <source>Left to itself it comes to rest after %n step(s).</source>
        <translation>
            <numerusform>При уравновешивании всё успокаивается за %n шаг.</numerusform>
            <numerusform>При уравновешивании всё успокаивается за %n шага.</numerusform>
            <numerusform>При уравновешивании всё успокаивается за %n шагов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to itself it goes round in a circle.</source>
        <translation>Уравновешивание идёт по кругу.</translation>
    </message>
    <message>
        <source>No combination goes with cooperation at these cuts.</source>
        <translation>При таких порогах с сотрудничеством не связано ни одно сочетание.</translation>
    </message>
    <message>
        <source>No condition has the same state in all that were found.</source>
        <translation>Нет условия, у которого во всех найденных одно и то же состояние.</translation>
    </message>
    <message>
        <source>No single state was there whenever they cooperated, unless it was there anyway.</source>
        <translation>Нет состояния, которое было всегда, когда сотрудничали, кроме тех, что были и без того.</translation>
    </message>
    <message>
        <source>No two of them want the opposite.</source>
        <translation>Нет двоих, которые хотели бы противоположного.</translation>
    </message>
    <message>
        <source>No two of them want the same.</source>
        <translation>Нет двоих, которые хотели бы одного и того же.</translation>
    </message>
    <message>
        <source>Not all of it is in somebody&apos;s hands.</source>
        <translation>Не всё из этого в чьих-то руках.</translation>
    </message>
    <message>
        <source>Nothing hangs on any of them.</source>
        <translation>Ни на одной из них ничего не держится.</translation>
    </message>
    <message>
        <source>Nothing speaks against {states}.</source>
        <translation>Ничто не говорит против: {states}.</translation>
    </message>
    <message numerus="yes">
        <source>On %n of them nothing hangs.</source>
        <translation>
            <numerusform>На %n из них ничего не держится.</numerusform>
            <numerusform>На %n из них ничего не держится.</numerusform>
            <numerusform>На %n из них ничего не держится.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cases put %n requirement(s) to the test, and all fit what happened.</source>
        <translation>
            <numerusform>Случаи проверяют %n требование, и оно согласуется с тем, что произошло.</numerusform>
            <numerusform>Случаи проверяют %n требования, и все согласуются с тем, что произошло.</numerusform>
            <numerusform>Случаи проверяют %n требований, и все согласуются с тем, что произошло.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cases say too little to put a requirement to the test.</source>
        <translation>Случаи говорят слишком мало, чтобы проверить хоть одно требование.</translation>
    </message>
    <message>
        <source>The conditions hold each other up in one way only.</source>
        <translation>Условия поддерживают друг друга только одним способом.</translation>
    </message>
    <message>
        <source>The easiest of {n} ways with so few: {what}.</source>
        <translation>Самый лёгкий из {n} столь же коротких путей: {what}.</translation>
    </message>
    <message>
        <source>The evidence does not tell the states apart: as much speaks against each of them.</source>
        <translation>Свидетельства не различают состояния: против каждого говорит поровну.</translation>
    </message>
    <message>
        <source>The firmest is scenario {number}.</source>
        <translation>Самый прочный – сценарий {number}.</translation>
    </message>
    <message>
        <source>The least firm is {condition}: {state} and {rival} are level.</source>
        <translation>Слабее всего держится {condition}: {state} и {rival} наравне.</translation>
    </message>
    <message>
        <source>The least firm is {condition}: {state} is {margin} ahead of {rival}.</source>
        <translation>Слабее всего держится {condition}: {state} впереди состояния «{rival}» на {margin}.</translation>
    </message>
    <message>
        <source>The most open is {issue}: {shares}.</source>
        <translation>Меньше всего определена область «{issue}»: {shares}.</translation>
    </message>
    <message>
        <source>The only way with so few: {what}.</source>
        <translation>Единственный столь короткий путь: {what}.</translation>
    </message>
    <message>
        <source>The worst is {condition}: {rival} is {margin} ahead of {state}.</source>
        <translation>Хуже всего – {condition}: {rival} впереди состояния «{state}» на {margin}.</translation>
    </message>
    <message numerus="yes">
        <source>This rests on %n case(s) of which all of it is known.</source>
        <translation>
            <numerusform>Это основано на %n случае, в котором всё это известно.</numerusform>
            <numerusform>Это основано на %n случаях, в которых всё это известно.</numerusform>
            <numerusform>Это основано на %n случаях, в которых всё это известно.</numerusform>
        </translation>
    </message>
    <message>
        <source>What does not fit is pinned or set, so nothing gives way when it settles.</source>
        <translation>Несогласованное закреплено или задано, поэтому при уравновешивании ничего не меняется.</translation>
    </message>
    <message>
        <source>What tells them apart most: “{claim}”</source>
        <translation>Сильнее всего их различает: «{claim}»</translation>
    </message>
    <message numerus="yes">
        <source>Whatever becomes of what is free, %n of {all} issue areas stay in their quadrant.</source>
        <translation>
            <numerusform>Что бы ни стало с тем, что свободно, %n область из {all} остаётся в своём квадранте.</numerusform>
            <numerusform>Что бы ни стало с тем, что свободно, %n области из {all} остаются в своём квадранте.</numerusform>
            <numerusform>Что бы ни стало с тем, что свободно, %n областей из {all} остаются в своём квадранте.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever becomes of what is free, every issue area stays in its quadrant.</source>
        <translation>Что бы ни стало с тем, что свободно, каждая область остаётся в своём квадранте.</translation>
    </message>
    <message>
        <source>Whenever they cooperated there was {state} (relevance {relevance}).</source>
        <translation>Всегда, когда сотрудничали, было: {state} (значимость {relevance}).</translation>
    </message>
    <message>
        <source>Whenever they cooperated there was, among others, {state} (relevance {relevance}).</source>
        <translation>Всегда, когда сотрудничали, было, среди прочего: {state} (значимость {relevance}).</translation>
    </message>
    <message numerus="yes">
        <source>positions would move by {points} point(s) in all</source>
        <translation>
            <numerusform>положения сдвинулись бы всего на {points} балл</numerusform>
            <numerusform>положения сдвинулись бы всего на {points} балла</numerusform>
            <numerusform>положения сдвинулись бы всего на {points} баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>{actor} moves the others most, and is moved most.</source>
        <translation>{actor}: больше всех влияет на других и больше всех зависит от них.</translation>
    </message>
    <message>
        <source>{actor} moves the others most; {other} is moved most.</source>
        <translation>Больше всех влияет на других {actor}; больше всех зависит от других {other}.</translation>
    </message>
    <message numerus="yes">
        <source>{agree} of %n requirement(s) that the cases put to the test fit what happened.</source>
        <translation>
            <numerusform>{agree} из %n требования, которые случаи проверяют, согласуется с тем, что произошло.</numerusform>
            <numerusform>{agree} из %n требований, которые случаи проверяют, согласуются с тем, что произошло.</numerusform>
            <numerusform>{agree} из %n требований, которые случаи проверяют, согласуются с тем, что произошло.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other} want the opposite most, {amount}.</source>
        <translation>Больше всего противоположного хотят {one} и {other}: {amount}.</translation>
    </message>
    <message>
        <source>{one} and {other} want the same most, {amount}.</source>
        <translation>Больше всего одного и того же хотят {one} и {other}: {amount}.</translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} и {last}</translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>Add indicator</source>
        <translation>Новый показатель</translation>
    </message>
    <message>
        <source>Days between readings</source>
        <translation>Дней между наблюдениями</translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation>Изменение показателя</translation>
    </message>
    <message>
        <source>It tells the state of</source>
        <translation>Показывает состояние</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>За чем следят</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>На что смотреть</translation>
    </message>
    <message>
        <source>no rhythm</source>
        <translation>без ритма</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>Add an issue area</source>
        <translation>Добавить проблемную область</translation>
    </message>
    <message>
        <source>Filter issue areas</source>
        <translation>Поиск по областям</translation>
    </message>
    <message>
        <source>Issue areas</source>
        <translation>Проблемные области</translation>
    </message>
    <message>
        <source>No issue areas yet.</source>
        <translation>Проблемных областей пока нет.</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Без группы</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>All about it ›</source>
        <translation>Всё о нём ›</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>assumed, not found</source>
        <translation>предположено, не найдено</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>противоречит</translation>
    </message>
    <message>
        <source>speaks to nothing yet</source>
        <translation>пока ни о чём не говорит</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>подтверждает</translation>
    </message>
</context>
<context>
    <name>JudgementsPlace</name>
    <message>
        <source>Ask me</source>
        <translation>Спрашивать меня</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Ось</translation>
    </message>
    <message>
        <source>Both axes</source>
        <translation>Обе оси</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Cross-impacts</source>
        <translation>Перекрёстные влияния</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Воздействия</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>Поиск по столбцам</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Поиск по строкам</translation>
    </message>
    <message>
        <source>Filter rows: condition or group</source>
        <translation>Поиск по строкам: условие или группа</translation>
    </message>
    <message>
        <source>Go to the conditions</source>
        <translation>К условиям</translation>
    </message>
    <message>
        <source>Go to the issue areas</source>
        <translation>К проблемным областям</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Суждения</translation>
    </message>
    <message>
        <source>Nothing here has these words. Clear the filters to see everything.</source>
        <translation>Здесь нет ничего с этими словами. Очистите поиск, чтобы увидеть всё.</translation>
    </message>
    <message>
        <source>Nothing to judge: there has to be a condition, and something it acts on.</source>
        <translation>Оценивать нечего: нужны условие и то, на что оно действует.</translation>
    </message>
    <message>
        <source>This workspace can only be read.</source>
        <translation>Это рабочее пространство можно только читать.</translation>
    </message>
    <message numerus="yes">
        <source>With it went %n evidence link(s). Undo brings them back.</source>
        <translation>
            <numerusform>Вместе с этим снята %n связь свидетельств. Отмена вернёт всё.</numerusform>
            <numerusform>Вместе с этим сняты %n связи свидетельств. Отмена вернёт всё.</numerusform>
            <numerusform>Вместе с этим снято %n связей свидетельств. Отмена вернёт всё.</numerusform>
        </translation>
    </message>
    <message>
        <source>{judged} judged. Type 0 to 3, − first for against; Delete takes a judgement away; F2 for its reasons. A bar under the number: it has reasons. A corner: it has evidence. F6 leaves the grid.</source>
        <translation>Оценено: {judged}. Вводите от 0 до 3, «против» – с минусом впереди; Delete снимает суждение; F2 открывает обоснование. Черта под числом: есть обоснование. Уголок: есть свидетельства. F6 выводит из таблицы.</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>Kinds</source>
        <translation>Виды</translation>
    </message>
</context>
<context>
    <name>Leading</name>
    <message>
        <source>Assessed state of {title}</source>
        <translation>Исходная оценка: {title}</translation>
    </message>
    <message>
        <source>Cross-impact of {source} on {target}</source>
        <translation>Перекрёстное влияние: {source} → {target}</translation>
    </message>
    <message>
        <source>Effect of {setting} on {issue}, {axis}</source>
        <translation>Воздействие: {setting} → {issue}, {axis}</translation>
    </message>
    <message>
        <source>No evidence speaks to this judgement.</source>
        <translation>Об этом суждении не говорит ни одно свидетельство.</translation>
    </message>
    <message>
        <source>Outcome of {title}</source>
        <translation>Исход: {title}</translation>
    </message>
    <message>
        <source>Position of {title}</source>
        <translation>Положение: {title}</translation>
    </message>
    <message>
        <source>Requirement of {title}</source>
        <translation>Требование: {title}</translation>
    </message>
    <message>
        <source>Stance of {actor} on {issue}</source>
        <translation>Позиция: {actor} → {issue}</translation>
    </message>
    <message>
        <source>competition</source>
        <translation>соперничество</translation>
    </message>
    <message>
        <source>cooperation</source>
        <translation>сотрудничество</translation>
    </message>
</context>
<context>
    <name>LeverWords</name>
    <message numerus="yes">
        <source>Every judgement under the %n largest lever(s) is supported by evidence.</source>
        <translation>
            <numerusform>Каждое суждение под самым большим рычагом (%n) подкреплено свидетельствами.</numerusform>
            <numerusform>Каждое суждение под %n самыми большими рычагами подкреплено свидетельствами.</numerusform>
            <numerusform>Каждое суждение под %n самыми большими рычагами подкреплено свидетельствами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moves %n issue area(s)</source>
        <translation>
            <numerusform>Сдвигает %n область</numerusform>
            <numerusform>Сдвигает %n области</numerusform>
            <numerusform>Сдвигает %n областей</numerusform>
        </translation>
    </message>
    <message>
        <source>No condition alone changes a quadrant. {most}</source>
        <translation>Ни одно условие само по себе не меняет квадрант. {most}</translation>
    </message>
    <message>
        <source>No condition alone moves any issue area.</source>
        <translation>Ни одно условие само по себе не сдвигает ни одной области.</translation>
    </message>
    <message numerus="yes">
        <source>Of the %n largest lever(s), {bare} rest on a judgement that no evidence supports.</source>
        <translation>
            <numerusform>Из %n самого большого рычага на суждения без свидетельств опирается {bare}.</numerusform>
            <numerusform>Из %n самых больших рычагов на суждения без свидетельств опираются {bare}.</numerusform>
            <numerusform>Из %n самых больших рычагов на суждения без свидетельств опираются {bare}.</numerusform>
        </translation>
    </message>
    <message>
        <source>On average {condition} changes the quadrant of {n} issue areas.</source>
        <translation>В среднем «{condition}» меняет квадрант у {n} областей.</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n judgement(s)</source>
        <translation>
            <numerusform>Опирается на %n суждение</numerusform>
            <numerusform>Опирается на %n суждения</numerusform>
            <numerusform>Опирается на %n суждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried: {states}.</source>
        <translation>Испробовано: {states}.</translation>
    </message>
    <message>
        <source>What then settles</source>
        <translation>Что затем уравновешивается</translation>
    </message>
    <message>
        <source>With {state}</source>
        <translation>При «{state}»</translation>
    </message>
    <message>
        <source>With {state} settling goes round in a circle, and nothing moves.</source>
        <translation>При «{state}» уравновешивание идёт по кругу, и ничего не сдвигается.</translation>
    </message>
    <message>
        <source>changes its quadrant</source>
        <translation>меняет квадрант</translation>
    </message>
    <message>
        <source>competition {low} to {high}</source>
        <translation>соперничество от {low} до {high}</translation>
    </message>
    <message>
        <source>cooperation {low} to {high}</source>
        <translation>сотрудничество от {low} до {high}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message numerus="yes">
        <source>{condition} changes the quadrant of %n issue area(s) that nothing else alone changes.</source>
        <translation>
            <numerusform>«{condition}» меняет квадрант у %n области, у которой ничто другое в одиночку его не меняет.</numerusform>
            <numerusform>«{condition}» меняет квадрант у %n областей, у которых ничто другое в одиночку его не меняет.</numerusform>
            <numerusform>«{condition}» меняет квадрант у %n областей, у которых ничто другое в одиночку его не меняет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} changes the quadrant of %n issue area(s), which others can change too.</source>
        <translation>
            <numerusform>«{condition}» меняет квадрант у %n области; другие условия тоже могут его изменить.</numerusform>
            <numerusform>«{condition}» меняет квадрант у %n областей; другие условия тоже могут его изменить.</numerusform>
            <numerusform>«{condition}» меняет квадрант у %n областей; другие условия тоже могут его изменить.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} changes the quadrant of %n issue area(s), {alone} of which nothing else alone changes.</source>
        <translation>
            <numerusform>«{condition}» меняет квадрант у %n области; из них {alone} ничто другое в одиночку не меняет.</numerusform>
            <numerusform>«{condition}» меняет квадрант у %n областей; из них {alone} ничто другое в одиночку не меняет.</numerusform>
            <numerusform>«{condition}» меняет квадрант у %n областей; из них {alone} ничто другое в одиночку не меняет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{condition} moves the most issue areas, %n.</source>
        <translation>
            <numerusform>Больше всего областей сдвигает «{condition}»: %n.</numerusform>
            <numerusform>Больше всего областей сдвигает «{condition}»: %n.</numerusform>
            <numerusform>Больше всего областей сдвигает «{condition}»: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeversPage</name>
    <message>
        <source>Adds, points</source>
        <translation>Прибавляет, баллы</translation>
    </message>
    <message>
        <source>All issue areas</source>
        <translation>Все области</translation>
    </message>
    <message>
        <source>Averaged over a sample of {n} futures.</source>
        <translation>Среднее по выборке из {n} вариантов будущего.</translation>
    </message>
    <message numerus="yes">
        <source>Averaged over all %n future(s).</source>
        <translation>
            <numerusform>Среднее по %n варианту будущего.</numerusform>
            <numerusform>Среднее по всем %n вариантам будущего.</numerusform>
            <numerusform>Среднее по всем %n вариантам будущего.</numerusform>
        </translation>
    </message>
    <message>
        <source>Averaged over futures</source>
        <translation>Среднее по вариантам</translation>
    </message>
    <message>
        <source>Choose a lever to see what it moves, what lies behind it, and what that rests on.</source>
        <translation>Выберите рычаг, чтобы увидеть, что он сдвигает, что за ним стоит и на что это опирается.</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Each bar says how far one condition alone, set to its other states, moves what is shown: at the left what it takes away, at the right what it adds.</source>
        <translation>Каждая полоса показывает, насколько одно условие в других своих состояниях меняет показанное: слева – что отнимает, справа – что добавляет.</translation>
    </message>
    <message numerus="yes">
        <source>Exact: %n condition(s), each over all its states.</source>
        <translation>
            <numerusform>Точно: %n условие, во всех его состояниях.</numerusform>
            <numerusform>Точно: %n условия, каждое во всех состояниях.</numerusform>
            <numerusform>Точно: %n условий, каждое во всех состояниях.</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands how far each condition can move things. There are no conditions yet.</source>
        <translation>Здесь показано, насколько каждое условие может всё сдвинуть. Условий пока нет.</translation>
    </message>
    <message>
        <source>In every future of what is unknown or uncertain, not only as the scenario is set</source>
        <translation>Во всех вариантах неизвестного и неопределённого, а не только как задано в сценарии</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Рычаги</translation>
    </message>
    <message>
        <source>Levers, the largest first</source>
        <translation>Рычаги, сначала самые большие</translation>
    </message>
    <message>
        <source>No condition alone moves anything here. Effects of conditions on issue areas make levers.</source>
        <translation>Здесь ни одно условие само по себе ничего не сдвигает. Рычаги возникают из воздействий условий на области.</translation>
    </message>
    <message>
        <source>Over which issue areas</source>
        <translation>По каким областям</translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>Квадранты</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Показано</translation>
    </message>
    <message>
        <source>Takes away, points</source>
        <translation>Отнимает, баллы</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>меняет</translation>
    </message>
    <message>
        <source>how far each condition alone can move things</source>
        <translation>насколько каждое условие само по себе может всё сдвинуть</translation>
    </message>
    <message>
        <source>issue areas whose quadrant it changes</source>
        <translation>области, у которых меняется квадрант</translation>
    </message>
    <message>
        <source>{condition}: changes the quadrant of {n}</source>
        <translation>{condition}: меняет квадрант, областей: {n}</translation>
    </message>
    <message>
        <source>{condition}: takes away up to {takes}, adds up to {adds}</source>
        <translation>{condition}: отнимает до {takes}, прибавляет до {adds}</translation>
    </message>
    <message>
        <source>← takes away · points · adds →</source>
        <translation>← отнимает · баллы · прибавляет →</translation>
    </message>
    <message>
        <source>← takes away · sum over issue areas, points · adds →</source>
        <translation>← отнимает · сумма по областям, баллы · прибавляет →</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n area(s)</source>
        <translation>
            <numerusform>▲ %n область</numerusform>
            <numerusform>▲ %n области</numerusform>
            <numerusform>▲ %n областей</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ {n} areas</source>
        <translation>▲ областей: {n}</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Здесь нужно целое число.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>{position}; requirement {state}</source>
        <translation>{position}; требование {state}</translation>
    </message>
    <message>
        <source>{title}: cooperation {y}, competition {x}</source>
        <translation>{title}: сотрудничество {y}, соперничество {x}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>From {passages}</source>
        <translation>Из {passages}</translation>
    </message>
    <message>
        <source>Growing old</source>
        <translation>Устаревает</translation>
    </message>
    <message>
        <source>Nothing is drawn from this yet. Press E to make evidence of it.</source>
        <translation>Отсюда ещё ничего не взято. Нажмите E, чтобы сделать свидетельство.</translation>
    </message>
    <message>
        <source>Nothing was to be looked at again before today. That day is set with each item: {field}.</source>
        <translation>Ничего не нужно было пересмотреть до сегодняшнего дня. Этот день указывают у каждого свидетельства: «{field}».</translation>
    </message>
    <message>
        <source>Select a passage to see what is drawn from it, and what that speaks to.</source>
        <translation>Выберите фрагмент, чтобы увидеть, что из него взято и о чём это говорит.</translation>
    </message>
    <message>
        <source>Without a passage</source>
        <translation>Без фрагмента</translation>
    </message>
</context>
<context>
    <name>LittleRoom</name>
    <message>
        <source>Beside the matrix</source>
        <translation>Рядом с матрицей</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Issue areas and scenarios</source>
        <translation>Области и сценарии</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>What-if board</source>
        <translation>Панель «Что, если»</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Work that a crash may have left could not be looked for.</source>
        <translation>Не удалось проверить, осталась ли работа после сбоя.</translation>
    </message>
</context>
<context>
    <name>MatrixCanvas</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>скрыто: %n</numerusform>
            <numerusform>скрыто: %n</numerusform>
            <numerusform>скрыто: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hidden</source>
        <translation>
            <numerusform>%n название скрыто</numerusform>
            <numerusform>%n названия скрыты</numerusform>
            <numerusform>%n названий скрыто</numerusform>
        </translation>
    </message>
    <message>
        <source>, {n} of them match the filter</source>
        <translation>, из них подходит: {n}</translation>
    </message>
    <message>
        <source>1 issue area</source>
        <translation>1 проблемная область</translation>
    </message>
    <message>
        <source>Matrix of cooperation and competition</source>
        <translation>Матрица сотрудничества и соперничества</translation>
    </message>
    <message>
        <source>{n} % · show all</source>
        <translation>{n} % · показать всё</translation>
    </message>
    <message>
        <source>{n} issue areas</source>
        <translation>проблемных областей: {n}</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>In What-if nothing is moved by hand. Switch to Assess to edit positions.</source>
        <translation>В режиме «Что, если» ничего нельзя двигать вручную. Чтобы изменить положения, перейдите в режим «Оценка».</translation>
    </message>
    <message>
        <source>Some names have no room. Point at a bubble to read its name, click here to list them, give the matrix the whole window (F9), or enlarge it with the wheel.</source>
        <translation>Некоторым названиям не хватает места. Наведите указатель на кружок, чтобы прочесть его название, щёлкните здесь, чтобы увидеть их список, отдайте матрице всё окно (F9) или увеличьте её колёсиком.</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>A case is a dated episode: what the conditions were then, and whether the sides cooperated. Requirements are held against it.</source>
        <translation>Случай – это датированный эпизод: какими были тогда условия и сотрудничали ли стороны. По нему проверяются требования.</translation>
    </message>
    <message>
        <source>A claim is what a source says would follow from something. The model is asked whether it does.</source>
        <translation>Утверждение – это то, что, по словам источника, из чего-то следует. Модель спрашивают, следует ли.</translation>
    </message>
    <message>
        <source>A commitment is what somebody promised to do, by when, and whether it was kept.</source>
        <translation>Обязательство – это кто что обещал, к какому сроку и сдержал ли слово.</translation>
    </message>
    <message>
        <source>A condition is what cooperation hangs on, such as trust or a treaty. Each has two or more states.</source>
        <translation>Условие – это то, от чего зависит сотрудничество, например доверие или договор. У каждого два состояния или больше.</translation>
    </message>
    <message>
        <source>A cross-impact says how a state of one condition pushes a state of another, from −3 to +3. By these the conditions settle.</source>
        <translation>Перекрёстное влияние говорит, насколько состояние одного условия подталкивает состояние другого, от −3 до +3. Так условия приходят в равновесие.</translation>
    </message>
    <message>
        <source>A group holds issue areas, or conditions, that belong together. Issue areas take its colour.</source>
        <translation>Группа объединяет области или условия, которые относятся друг к другу. Области получают её цвет.</translation>
    </message>
    <message>
        <source>A passage is a numbered paragraph of a source. Evidence and judgements point to it.</source>
        <translation>Фрагмент – это пронумерованный абзац источника. На него ссылаются свидетельства и оценки.</translation>
    </message>
    <message>
        <source>A reading says which state an indicator showed on a day.</source>
        <translation>Наблюдение говорит, какое состояние показатель дал в такой-то день.</translation>
    </message>
    <message>
        <source>A review is a day on which one looked at what had changed. The next one counts from there.</source>
        <translation>Обзор – это день, в который смотрели, что изменилось. Следующий отсчитывается от него.</translation>
    </message>
    <message>
        <source>A scenario is a what-if: some conditions are set otherwise than at the baseline.</source>
        <translation>Сценарий – это «что если»: некоторые условия заданы иначе, чем в исходной оценке.</translation>
    </message>
    <message>
        <source>A source is what evidence comes from: a document, a web page, a conversation.</source>
        <translation>Источник – это то, откуда взяты свидетельства: документ, веб-страница, разговор.</translation>
    </message>
    <message>
        <source>A stance says how much an actor wants cooperation on an issue area, from −3 to +3, and how much that matters to it.</source>
        <translation>Позиция говорит, насколько участник хочет сотрудничества в области, от −3 до +3, и насколько это для него важно.</translation>
    </message>
    <message>
        <source>An actor is whoever takes part: a government, a ministry, a company. It can have conditions in its hands, and wants something.</source>
        <translation>Участник – это любой, кто участвует: правительство, министерство, компания. В его руках могут быть условия, и он чего-то хочет.</translation>
    </message>
    <message>
        <source>An effect says what a state of a condition does to cooperation, or to competition, on an issue area, from −3 to +3.</source>
        <translation>Воздействие говорит, что состояние условия делает с сотрудничеством или соперничеством в области, от −3 до +3.</translation>
    </message>
    <message>
        <source>An indicator is what one watches to tell which state a condition is in.</source>
        <translation>Показатель – это то, за чем следят, чтобы понять, в каком состоянии условие.</translation>
    </message>
    <message>
        <source>An issue area is a field in which the sides deal with each other, such as trade or arms control. Its place on the matrix says how much they cooperate there, and how much they compete.</source>
        <translation>Проблемная область – это то, в чём стороны имеют дело друг с другом, например торговля или контроль над вооружениями. Её место на матрице говорит, насколько они там сотрудничают и насколько соперничают.</translation>
    </message>
    <message>
        <source>An item of evidence is what a source says for a judgement, or against it, with a grade for how far it can be relied on.</source>
        <translation>Свидетельство – это то, что источник говорит за оценку или против неё, с пометкой, насколько ему можно верить.</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Documents and sections</source>
        <translation>Документы и разделы</translation>
    </message>
</context>
<context>
    <name>NewDialog</name>
    <message>
        <source>New {kind}</source>
        <translation>Создание: {kind}</translation>
    </message>
    <message>
        <source>Something has to be chosen here.</source>
        <translation>Здесь нужно что-нибудь выбрать.</translation>
    </message>
</context>
<context>
    <name>NewEvidence</name>
    <message>
        <source>Choose the judgement from the list, or leave that line empty.</source>
        <translation>Выберите суждение из списка или оставьте строку пустой.</translation>
    </message>
    <message>
        <source>Contradicts it</source>
        <translation>Противоречит ему</translation>
    </message>
    <message>
        <source>Judgement it speaks to</source>
        <translation>Суждение, о котором оно говорит</translation>
    </message>
    <message>
        <source>Make evidence</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>New evidence</source>
        <translation>Новое свидетельство</translation>
    </message>
    <message>
        <source>Nothing yet: type to find a judgement, or press ↓</source>
        <translation>Пока ни о чём: наберите часть названия или нажмите ↓</translation>
    </message>
    <message>
        <source>Select a passage first: evidence is drawn from it.</source>
        <translation>Сначала выберите фрагмент: свидетельство берётся из него.</translation>
    </message>
    <message>
        <source>Speaks to</source>
        <translation>Говорит о</translation>
    </message>
    <message>
        <source>Supports it</source>
        <translation>Подтверждает его</translation>
    </message>
    <message>
        <source>This workspace can only be looked at, so no evidence can be made in it.</source>
        <translation>Это рабочее пространство можно только смотреть, поэтому создать в нём свидетельство нельзя.</translation>
    </message>
    <message>
        <source>What it says, in one sentence of your own</source>
        <translation>Что здесь сказано, одним предложением своими словами</translation>
    </message>
    <message>
        <source>Write in one sentence what the passage says; that is the claim.</source>
        <translation>Напишите одним предложением, что говорит фрагмент; это и есть утверждение.</translation>
    </message>
    <message>
        <source>and {count} more passages</source>
        <translation>и другие фрагменты: {count}</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>What to ask next</source>
        <translation>О чём спросить дальше</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Try things out on a copy</source>
        <translation>Попробовать на копии</translation>
    </message>
</context>
<context>
    <name>OnACopy</name>
    <message>
        <source>You try things out on a copy now; {name} stays as it is. The copy can be saved, or let go in the end.</source>
        <translation>Теперь вы пробуете на копии; {name} остаётся как есть. Копию можно сохранить, а можно в конце и не хранить.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Asking the other window to come to the front…</source>
        <translation>Другое окно выводится на передний план…</translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation>Проверяется {name}…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>Continue it</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>It is no copy of this workspace, so there is nothing to compare.</source>
        <translation>Это не копия этого рабочего пространства, сравнивать нечего.</translation>
    </message>
    <message>
        <source>It is safe on this computer either way.</source>
        <translation>В любом случае работа сохранена на этом компьютере.</translation>
    </message>
    <message>
        <source>Looking at what was left…</source>
        <translation>Просматривается то, что осталось…</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>Просматривается {name}…</translation>
    </message>
    <message>
        <source>Made from the example</source>
        <translation>Создано из примера</translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation>Создаётся рабочее пространство…</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Новое рабочее пространство</translation>
    </message>
    <message>
        <source>Nothing could be saved of {name}.</source>
        <translation>Из {name} ничего не удалось спасти.</translation>
    </message>
    <message>
        <source>Open the file as it is</source>
        <translation>Открыть файл как есть</translation>
    </message>
    <message>
        <source>Saving what can be saved of {name}…</source>
        <translation>Спасается всё, что можно, из {name}…</translation>
    </message>
    <message>
        <source>The workspace could not be made.</source>
        <translation>Не удалось создать рабочее пространство.</translation>
    </message>
    <message>
        <source>There is work on {name} that is not in the file yet.</source>
        <translation>Есть работа над {name}, которой ещё нет в файле.</translation>
    </message>
    <message>
        <source>They cannot be compared; both are as they were.</source>
        <translation>Сравнить их нельзя; оба остались как были.</translation>
    </message>
    <message>
        <source>What is on this computer and not in {name}</source>
        <translation>Что есть на этом компьютере и чего нет в {name}</translation>
    </message>
    <message>
        <source>{name} is open elsewhere.</source>
        <translation>{name} уже открыт в другом месте.</translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation>{name} не открыт.</translation>
    </message>
</context>
<context>
    <name>Paragraphs</name>
    <message>
        <source>The words of this passage are not in this workspace. Add your own copy of the document to read them.</source>
        <translation>Слов этого фрагмента в рабочем пространстве нет. Добавьте свою копию документа, чтобы их прочитать.</translation>
    </message>
    <message>
        <source>▲ {count} for</source>
        <translation>▲ {count} за</translation>
    </message>
    <message>
        <source>▼ {count} against</source>
        <translation>▼ {count} против</translation>
    </message>
    <message>
        <source>● {count} drawn</source>
        <translation>● {count} взято</translation>
    </message>
</context>
<context>
    <name>PathsPage</name>
    <message>
        <source> changes</source>
        <translation> изм.</translation>
    </message>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n изменение</numerusform>
            <numerusform>%n изменения</numerusform>
            <numerusform>%n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) pinned or set in {scenario} did not move.</source>
        <translation>
            <numerusform>%n условие, закреплённое или заданное в {scenario}, не менялось.</numerusform>
            <numerusform>%n условия, закреплённые или заданные в {scenario}, не менялись.</numerusform>
            <numerusform>%n условий, закреплённых или заданных в {scenario}, не менялись.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for one point more cooperation</source>
        <translation>Сотрудничества на один балл больше</translation>
    </message>
    <message numerus="yes">
        <source>Ask for up to %n change(s)</source>
        <translation>
            <numerusform>Допустить до %n изменения</numerusform>
            <numerusform>Допустить до %n изменений</numerusform>
            <numerusform>Допустить до %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>At most so many changes</source>
        <translation>Не больше стольких изменений</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Наверняка</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Трудность</translation>
    </message>
    <message>
        <source>Each card is a set of changes of which none can be left out. Why says where it leads and what that rests on; Try it makes a scenario of it.</source>
        <translation>Каждая карточка – набор изменений, из которого ничего нельзя убрать. «Почему» показывает, к чему он ведёт и на что это опирается; «Попробовать» делает из него сценарий.</translation>
    </message>
    <message>
        <source>Here stands what would bring an issue area where it is wanted. There are none yet.</source>
        <translation>Здесь показано, что привело бы область туда, куда нужно. Областей пока нет.</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>Let anybody move things</source>
        <translation>Кто угодно может менять</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Кто меняет</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Sets of changes</source>
        <translation>Наборы изменений</translation>
    </message>
    <message>
        <source>Start from the baseline</source>
        <translation>Начать с исходной оценки</translation>
    </message>
    <message>
        <source>The first {n} are shown; the table has more.</source>
        <translation>Показаны первые {n}; в таблице есть ещё.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что меняется</translation>
    </message>
    <message>
        <source>What it is to reach</source>
        <translation>Чего достичь</translation>
    </message>
    <message>
        <source>What it would take</source>
        <translation>Что для этого нужно</translation>
    </message>
    <message>
        <source>at least so much competition</source>
        <translation>соперничество не меньше</translation>
    </message>
    <message>
        <source>at least so much cooperation</source>
        <translation>сотрудничество не меньше</translation>
    </message>
    <message>
        <source>at most so much competition</source>
        <translation>соперничество не больше</translation>
    </message>
    <message>
        <source>at most so much cooperation</source>
        <translation>сотрудничество не больше</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>наверняка</translation>
    </message>
    <message>
        <source>into</source>
        <translation>цель:</translation>
    </message>
    <message>
        <source>moved by anybody</source>
        <translation>меняет кто угодно</translation>
    </message>
    <message>
        <source>moved by {actors}</source>
        <translation>меняют: {actors}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>only possible</source>
        <translation>только возможно</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>возможно</translation>
    </message>
    <message>
        <source>the smallest sets of changes, from</source>
        <translation>наименьшие наборы изменений, исходя из</translation>
    </message>
    <message>
        <source>up to </source>
        <translation>до </translation>
    </message>
</context>
<context>
    <name>PickSeveral</name>
    <message>
        <source>Filter</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Compare with a copy</source>
        <translation>Сравнение с копией</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Открытие рабочего пространства</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Bring in</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>New: {added} · changed: {changed} · as they are: {same} · left out: {refused}</source>
        <translation>Новых: {added} · изменённых: {changed} · без изменений: {same} · пропущенных: {refused}</translation>
    </message>
    <message>
        <source>Nothing is done yet. It is one edit, and undo takes all of it back.</source>
        <translation>Пока ничего не сделано. Это одна правка, и отмена вернёт всё.</translation>
    </message>
    <message>
        <source>What would come of it, row by row</source>
        <translation>Что из этого выйдет, строка за строкой</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… и ещё {n}</translation>
    </message>
</context>
<context>
    <name>Plane</name>
    <message>
        <source>by itself</source>
        <translation>сам по себе</translation>
    </message>
    <message>
        <source>dependence →</source>
        <translation>зависимость →</translation>
    </message>
    <message>
        <source>influence →</source>
        <translation>влияние →</translation>
    </message>
    <message>
        <source>is moved</source>
        <translation>на него действуют</translation>
    </message>
    <message>
        <source>moves and is moved</source>
        <translation>действует, и на него действуют</translation>
    </message>
    <message>
        <source>moves others</source>
        <translation>действует на других</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Reveal by itself: {pace}</source>
        <translation>Автоматический показ: {pace}</translation>
    </message>
    <message>
        <source>Select an issue area first: the spotlight is on one.</source>
        <translation>Сначала выберите проблемную область: подсвечивается она.</translation>
    </message>
    <message>
        <source>The wall does not show this issue area, so nothing can be lit there.</source>
        <translation>На экране зала этой области нет, поэтому подсветить нечего.</translation>
    </message>
    <message>
        <source>There is nothing to reveal here: look at a scenario, or edit the baseline first.</source>
        <translation>Здесь показывать нечего: сначала выберите сценарий или измените исходную оценку.</translation>
    </message>
    <message>
        <source>This scenario is private: the wall cannot play it.</source>
        <translation>Этот сценарий закрытый: показать его в зале нельзя.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Папка</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Папка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тип файлов:</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Selected: {words}</source>
        <translation>Выделено: {words}</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Add reading</source>
        <translation>Новое наблюдение</translation>
    </message>
    <message>
        <source>Confirmed: it counts as assessed</source>
        <translation>Подтверждено: считается оценкой</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Edit reading</source>
        <translation>Изменение наблюдения</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Откуда известно</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Показывает</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>определить нельзя</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>A combination is enough where all its cases cooperated. Conservative solutions use only what was seen, parsimonious ones also what was not, where that makes them shorter.</source>
        <translation>Сочетание достаточно, если во всех его случаях сотрудничество состоялось. Осторожные решения опираются только на наблюдавшееся, экономные – и на ненаблюдавшееся, если так они короче.</translation>
    </message>
    <message>
        <source>A requirement says what cooperation cannot do without. Blocked where they cooperated, it asks too much; met where they failed, something else was lacking.</source>
        <translation>Требование указывает, без чего сотрудничество невозможно. Если оно не выполнено, а сотрудничество состоялось, оно требует слишком многого; если выполнено, а сотрудничество не состоялось, не хватало чего-то ещё.</translation>
    </message>
    <message>
        <source>A state is needed where cooperation did not happen without it: consistency 1. Coverage and relevance tell whether that says anything; a state that is always there is needed and says nothing.</source>
        <translation>Состояние необходимо, если без него сотрудничества не было: согласованность 1. Охват и значимость показывают, говорит ли это о чём-нибудь; состояние, которое есть всегда, необходимо, но ни о чём не говорит.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Choose a case to read what the conditions were and what the requirements made of it.</source>
        <translation>Выберите случай, чтобы прочитать, каковы были условия и что показали требования.</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>Сочетания</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Each row is a combination of states that cases show. Its consistency is the share of its cases that cooperated; a row is contradictory where the same combination went both ways.</source>
        <translation>Каждая строка – сочетание состояний, которое встречается в случаях. Его согласованность – доля случаев с сотрудничеством; строка противоречива, если при одном сочетании было и так, и так.</translation>
    </message>
    <message>
        <source>Left out, for not all of this is known of them: {names}.</source>
        <translation>Не учтены, так как о них известно не всё: {names}.</translation>
    </message>
    <message>
        <source>Look at those known most often</source>
        <translation>Взять известные чаще других</translation>
    </message>
    <message>
        <source>No case names an issue area, so there are no requirements to hold against what happened.</source>
        <translation>Ни в одном случае не названа проблемная область, поэтому сверять с происшедшим нечего.</translation>
    </message>
    <message>
        <source>No combination goes with cooperation at these cuts, so nothing was enough.</source>
        <translation>При таких порогах с сотрудничеством не связано ни одно сочетание, поэтому достаточного не было.</translation>
    </message>
    <message>
        <source>No condition is known in all {count} cases, so choose with Conditions which to look at; cases that do not know them are left out. Known in most: {names}.</source>
        <translation>Ни одно условие не известно во всех случаях ({count}), поэтому выберите в «Условиях», какие рассматривать; случаи, где они неизвестны, не учитываются. Чаще всего известны: {names}.</translation>
    </message>
    <message>
        <source>Requirements tried</source>
        <translation>Проверка требований</translation>
    </message>
    <message>
        <source>The cases say nothing about the states of conditions.</source>
        <translation>Случаи ничего не говорят о состояниях условий.</translation>
    </message>
    <message>
        <source>The fewest cases of a combination</source>
        <translation>Наименьшее число случаев сочетания</translation>
    </message>
    <message>
        <source>The least consistency of a combination that goes with cooperation</source>
        <translation>Наименьшая согласованность сочетания, связанного с сотрудничеством</translation>
    </message>
    <message>
        <source>The search was stopped before all solutions were found.</source>
        <translation>Поиск остановлен до того, как найдены все решения.</translation>
    </message>
    <message>
        <source>There are no cases yet. A case is a dated episode: what the conditions were then, which issue areas it was about, and whether they cooperated. With some of them, requirements can be held against what happened.</source>
        <translation>Случаев пока нет. Случай – датированный эпизод: каковы были условия, о каких областях шла речь и состоялось ли сотрудничество. Если случаев несколько, требования можно сверить с происшедшим.</translation>
    </message>
    <message>
        <source>There is no case in which the state of all these conditions is known.</source>
        <translation>Нет случая, в котором известно состояние всех этих условий.</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Прошлый опыт</translation>
    </message>
    <message>
        <source>What is shown of the record</source>
        <translation>Что показано из прошлого опыта</translation>
    </message>
    <message>
        <source>What was enough</source>
        <translation>Чего было достаточно</translation>
    </message>
    <message>
        <source>What was needed</source>
        <translation>Что было необходимо</translation>
    </message>
    <message>
        <source>cases ≥ </source>
        <translation>случаев ≥ </translation>
    </message>
    <message>
        <source>cut </source>
        <translation>порог </translation>
    </message>
    <message>
        <source>what happened, and whether the requirements fit it</source>
        <translation>что произошло и соответствуют ли этому требования</translation>
    </message>
    <message>
        <source>{condition} ({count})</source>
        <translation>{condition} ({count})</translation>
    </message>
</context>
<context>
    <name>RecordRows</name>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>Сочетание</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Согласованность</translation>
    </message>
    <message>
        <source>Contradictory rows, where the same combination went both ways: {count}.</source>
        <translation>Противоречивых строк, где при одном сочетании было и так, и так: {count}.</translation>
    </message>
    <message>
        <source>Cooperated without it</source>
        <translation>Сотрудничали без него</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Evidence for the outcome</source>
        <translation>Свидетельства исхода</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>Issue areas</source>
        <translation>Проблемные области</translation>
    </message>
    <message>
        <source>It names no issue area.</source>
        <translation>Проблемная область не названа.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Известно</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>Not all of the {count} solutions are listed.</source>
        <translation>Показаны не все решения ({count}).</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Только этим</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>PRI</source>
        <translation>PRI</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Значимость</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Требования</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>The cases in which it was so</source>
        <translation>Случаи, в которых было так</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>What the requirements made of it</source>
        <translation>Что показали требования</translation>
    </message>
    <message>
        <source>What was the case then</source>
        <translation>Как было тогда</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Какие</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>conservative</source>
        <translation>осторожное</translation>
    </message>
    <message>
        <source>cooperated</source>
        <translation>сотрудничали</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>соответствует</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>не соответствует</translation>
    </message>
    <message>
        <source>parsimonious</source>
        <translation>экономное</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ни о чём не говорит</translation>
    </message>
    <message>
        <source>too few cases</source>
        <translation>слишком мало случаев</translation>
    </message>
    <message>
        <source>{agree} of {all} requirements fit what happened, {disagree} miss it, {open} say nothing.</source>
        <translation>Из требований ({all}) происшедшему соответствуют {agree}, не соответствуют {disagree}, ни о чём не говорят {open}.</translation>
    </message>
    <message>
        <source>{left} of {space} combinations are remainders: nothing is known of them.</source>
        <translation>Из сочетаний ({space}) без случаев осталось {left}: о них ничего не известно.</translation>
    </message>
    <message>
        <source>{outcome} · contradictory</source>
        <translation>{outcome} · противоречиво</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Из</translation>
    </message>
    <message>
        <source>Recovered copy</source>
        <translation>Восстановленная копия</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Спасено</translation>
    </message>
    <message>
        <source>The damaged file was left as it is. Save this one under a new name.</source>
        <translation>Повреждённый файл оставлен как есть. Сохраните эту копию под новым именем.</translation>
    </message>
    <message>
        <source>This is a recovered copy of {name}</source>
        <translation>Это восстановленная копия {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>Что удалось спасти</translation>
    </message>
</context>
<context>
    <name>RefField</name>
    <message>
        <source>New {kind}</source>
        <translation>Создание: {kind}</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Создать…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>RefsField</name>
    <message>
        <source>Add: type to find, or press ↓</source>
        <translation>Добавить: начните вводить или нажмите ↓</translation>
    </message>
    <message>
        <source>{field}: add</source>
        <translation>{field}: добавить</translation>
    </message>
    <message>
        <source>{field}: down</source>
        <translation>{field}: ниже</translation>
    </message>
    <message>
        <source>{field}: take out</source>
        <translation>{field}: убрать</translation>
    </message>
    <message>
        <source>{field}: up</source>
        <translation>{field}: выше</translation>
    </message>
</context>
<context>
    <name>RequirementDialog</name>
    <message>
        <source>As text</source>
        <translation>Текстом</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Словами</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Requirement as text</source>
        <translation>Требование текстом</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why it is required</source>
        <translation>Почему требуется</translation>
    </message>
    <message>
        <source>Without it, cooperation on “{title}” is blocked.</source>
        <translation>Без его выполнения сотрудничество в области «{title}» невозможно.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>a requirement names known states; unknown is not one</source>
        <translation>в требовании называют известные состояния; «неизвестно» к ним не относится</translation>
    </message>
    <message>
        <source>condition = state, with AND, OR, NOT, AT LEAST 2 OF (…, …) and brackets; empty for none.</source>
        <translation>условие = состояние; можно использовать AND, OR, NOT, AT LEAST 2 OF (…, …) и скобки; пустое поле – без требования.</translation>
    </message>
    <message>
        <source>trust = present AND NOT (embargo = present OR talks = broken)</source>
        <translation>доверие = есть AND NOT (эмбарго = есть OR переговоры = прерваны)</translation>
    </message>
</context>
<context>
    <name>RequirementField</name>
    <message>
        <source>Edit the requirement</source>
        <translation>Изменить требование</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Nothing is required.</source>
        <translation>Ничего не требуется.</translation>
    </message>
</context>
<context>
    <name>Resting</name>
    <message>
        <source>Without this passage these would stand on nothing: {names}.</source>
        <translation>Без этого фрагмента останутся без опоры: {names}.</translation>
    </message>
    <message>
        <source>{names}; and {count} more</source>
        <translation>{names}; и ещё {count}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>просрочено на %n день</numerusform>
            <numerusform>просрочено на %n дня</numerusform>
            <numerusform>просрочено на %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are overdue.</source>
        <translation>
            <numerusform>Из них %n просрочено.</numerusform>
            <numerusform>Из них %n просрочены.</numerusform>
            <numerusform>Из них %n просрочены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) are overdue.</source>
        <translation>
            <numerusform>Просрочено %n наблюдение.</numerusform>
            <numerusform>Просрочены %n наблюдения.</numerusform>
            <numerusform>Просрочено %n наблюдений.</numerusform>
        </translation>
    </message>
    <message>
        <source>After {day}, by the clock:</source>
        <translation>После {day}, по часам компьютера:</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На дату</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Оценено</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Из-за</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>By which reading</source>
        <translation>По какому наблюдению</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Обязательство</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Edited: {what}, {change}.</source>
        <translation>Изменено: {what}, {change}.</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Откуда известно</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Показывает</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Суждение</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Последнее наблюдение</translation>
    </message>
    <message>
        <source>Next reading</source>
        <translation>Следующее наблюдение</translation>
    </message>
    <message>
        <source>No condition is assessed differently.</source>
        <translation>Ни одно условие не оценено иначе.</translation>
    </message>
    <message>
        <source>No issue area moved.</source>
        <translation>Ни одна область не сдвинулась.</translation>
    </message>
    <message>
        <source>No reading is overdue.</source>
        <translation>Просроченных наблюдений нет.</translation>
    </message>
    <message>
        <source>None after {day}, by the clock.</source>
        <translation>После {day}, по часам компьютера, таких нет.</translation>
    </message>
    <message>
        <source>None of them is overdue.</source>
        <translation>Ни одно из них не просрочено.</translation>
    </message>
    <message>
        <source>None since the review “{title}” was written down.</source>
        <translation>С тех пор как записан обзор «{title}», таких нет.</translation>
    </message>
    <message>
        <source>None since the workspace was made.</source>
        <translation>С создания рабочего пространства таких нет.</translation>
    </message>
    <message>
        <source>Nothing is watched yet.</source>
        <translation>Пока ни за чем не следят.</translation>
    </message>
    <message>
        <source>Nothing was promised by then.</source>
        <translation>К тому времени ничего не обещано.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Наблюдений не было.</translation>
    </message>
    <message>
        <source>Of the condition</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Overdue: {title} (due {due}).</source>
        <translation>Просрочено: {title} (срок {due}).</translation>
    </message>
    <message>
        <source>Quadrant</source>
        <translation>Квадрант</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Since the review “{title}” was written down:</source>
        <translation>С тех пор как записан обзор «{title}»:</translation>
    </message>
    <message>
        <source>Since the workspace was made:</source>
        <translation>С создания рабочего пространства:</translation>
    </message>
    <message>
        <source>There was no review yet.</source>
        <translation>Обзоров ещё не было.</translation>
    </message>
    <message>
        <source>To be read again: {title}.</source>
        <translation>Пора наблюдать снова: {title}.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что установлено</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>нарушено</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>каждый %n день</numerusform>
            <numerusform>каждые %n дня</numerusform>
            <numerusform>каждые %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>не наблюдали</translation>
    </message>
    <message>
        <source>no rhythm</source>
        <translation>без ритма</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>не подтверждено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>кто-то</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>исходная оценка</translation>
    </message>
    <message>
        <source>the last {n} of {all}</source>
        <translation>последние {n} из {all}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>то же</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{condition}: {before} → {after}.</source>
        <translation>{condition}: {before} → {after}.</translation>
    </message>
    <message>
        <source>{issue}: cooperation {cooperation}, competition {competition}.</source>
        <translation>{issue}: сотрудничество {cooperation}, соперничество {competition}.</translation>
    </message>
    <message>
        <source>“{indicator}” says {state} ({date})</source>
        <translation>«{indicator}» показывает {state} ({date})</translation>
    </message>
    <message>
        <source>▲ They contradict each other on {condition}: {said}.</source>
        <translation>▲ Они противоречат друг другу о «{condition}»: {said}.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>As of</source>
        <translation>На дату</translation>
    </message>
    <message>
        <source>Begin a review</source>
        <translation>Новый обзор</translation>
    </message>
    <message>
        <source>Edit review</source>
        <translation>Изменение обзора</translation>
    </message>
    <message>
        <source>Review of {date}</source>
        <translation>Обзор от {date}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что установлено</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>2013, 2013-09 or 2013-09-14</source>
        <translation>2013, 2013-09 или 2013-09-14</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На дату</translation>
    </message>
    <message>
        <source>Begin a review…</source>
        <translation>Начать обзор…</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Изменения с</translation>
    </message>
    <message>
        <source>Changes are looked for between an earlier date and a later one.</source>
        <translation>Изменения ищутся между более ранней датой и более поздней.</translation>
    </message>
    <message>
        <source>Changes are those since the last review.</source>
        <translation>Показаны изменения после последнего обзора.</translation>
    </message>
    <message>
        <source>Nothing here is dated later, so this is how it stood then.</source>
        <translation>Более поздних дат здесь нет, значит, так было тогда.</translation>
    </message>
    <message>
        <source>On the matrix, where issue areas stood over time</source>
        <translation>На матрице: где области находились в разное время</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>След</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>исходная оценка</translation>
    </message>
    <message>
        <source>“{text}” is no date; write 2013, 2013-09 or 2013-09-14.</source>
        <translation>«{text}» – не дата; пишите 2013, 2013-09 или 2013-09-14.</translation>
    </message>
</context>
<context>
    <name>RobustPage</name>
    <message numerus="yes">
        <source>%n actor(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice gives a state to everything these actors control; those that come out alike share a bar. The best worst case stands first; regret says how far a choice stays behind the best one in the same future, at most.</source>
        <translation>Выбор задаёт состояние всему, чем управляют эти участники; у вариантов с одинаковым результатом одна полоса. Первым стоит лучший худший случай; сожаление говорит, насколько выбор в худшем случае уступает лучшему при том же варианте будущего.</translation>
    </message>
    <message>
        <source>At worst</source>
        <translation>В худшем случае</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Choice: {what}</source>
        <translation>Выбор: {what}</translation>
    </message>
    <message>
        <source>Choices, the most robust first</source>
        <translation>Варианты выбора, сначала самые устойчивые</translation>
    </message>
    <message>
        <source>Choose whose choices are to be compared, in the list above.</source>
        <translation>Выберите в списке выше, чьи варианты сравнивать.</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>Варианты будущего</translation>
    </message>
    <message>
        <source>Here stand choices that hold up. There are no issue areas yet.</source>
        <translation>Здесь показан устойчивый выбор. Проблемных областей пока нет.</translation>
    </message>
    <message>
        <source>Here stand the choices of actors. There are no actors yet who control conditions.</source>
        <translation>Здесь показаны варианты выбора участников. Участников, которые управляют условиями, пока нет.</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Largest regret</source>
        <translation>Наибольшее сожаление</translation>
    </message>
    <message>
        <source>Of which issue areas</source>
        <translation>По каким областям</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>В среднем</translation>
    </message>
    <message>
        <source>Robust choices</source>
        <translation>Устойчивый выбор</translation>
    </message>
    <message>
        <source>These actors control nothing that is not set or pinned and makes a difference here.</source>
        <translation>Эти участники не управляют ничем, что не задано, не закреплено и что-то здесь меняет.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Попробовать</translation>
    </message>
    <message>
        <source>What they can choose</source>
        <translation>Что они могут выбрать</translation>
    </message>
    <message>
        <source>Whose choices</source>
        <translation>Чей выбор</translation>
    </message>
    <message>
        <source>at worst</source>
        <translation>в худшем случае</translation>
    </message>
    <message>
        <source>choose actors</source>
        <translation>выберите участников</translation>
    </message>
    <message>
        <source>competition, the less the better</source>
        <translation>соперничество, чем меньше, тем лучше</translation>
    </message>
    <message>
        <source>cooperation</source>
        <translation>сотрудничество</translation>
    </message>
    <message>
        <source>judged by</source>
        <translation>критерий</translation>
    </message>
    <message>
        <source>no consistent future</source>
        <translation>нет согласованных вариантов</translation>
    </message>
    <message>
        <source>number of issue areas</source>
        <translation>число областей</translation>
    </message>
    <message>
        <source>number of issue areas that are there</source>
        <translation>число областей в этом квадранте</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>в среднем</translation>
    </message>
    <message>
        <source>points</source>
        <translation>баллы</translation>
    </message>
    <message>
        <source>regret</source>
        <translation>сожаление</translation>
    </message>
    <message>
        <source>share of the futures in which it is there</source>
        <translation>доля вариантов будущего, в которых она там</translation>
    </message>
    <message>
        <source>what holds up whatever becomes of the rest, starting from</source>
        <translation>что выдержит, что бы ни стало с остальным, исходя из</translation>
    </message>
    <message>
        <source>{choice}: at worst {worst}, on average {mean}, largest regret {regret}</source>
        <translation>{choice}: в худшем случае {worst}, в среднем {mean}, наибольшее сожаление {regret}</translation>
    </message>
    <message>
        <source>{some} of {all} levers</source>
        <translation>рычагов: {some} из {all}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>A copy is in {name}.</source>
        <translation>Копия сохранена в {name}.</translation>
    </message>
    <message>
        <source>Both are kept: theirs stays as it is, yours can go beside it.</source>
        <translation>Обе версии сохранены: чужая остаётся как есть, вашу можно положить рядом.</translation>
    </message>
    <message>
        <source>Not in the file yet: {problem}</source>
        <translation>Ещё не в файле: {problem}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранение копии</translation>
    </message>
    <message>
        <source>Save it there</source>
        <translation>Сохранить там же</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Сохранение рабочего пространства</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохранение…</translation>
    </message>
    <message>
        <source>That was not saved. Your work is safe on this computer.</source>
        <translation>Сохранить не удалось. Ваша работа сохранена на этом компьютере.</translation>
    </message>
    <message>
        <source>The copy was not written. Your work is safe on this computer.</source>
        <translation>Копия не записана. Ваша работа сохранена на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>As assessed. This workspace can only be looked at.</source>
        <translation>Исходная оценка. Это рабочее пространство можно только смотреть.</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Assess edits positions and the baseline; What-if changes only the scenario</source>
        <translation>«Оценка» меняет положения и исходную оценку; «Что, если» – только сценарий</translation>
    </message>
    <message>
        <source>Assessing: drag issue areas, choose baseline states</source>
        <translation>Оценка: перетаскивайте области, выбирайте исходные состояния</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Edit positions and the baseline</source>
        <translation>Изменять положения и исходную оценку</translation>
    </message>
    <message>
        <source>If {condition} were {state}: {moves}</source>
        <translation>Если бы «{condition}» было «{state}»: {moves}</translation>
    </message>
    <message>
        <source>Let conditions that are not held give way to what speaks for other states, and show the end</source>
        <translation>Дать незакреплённым условиям перейти в состояния, за которые говорит больше, и показать итог</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Only settings of the scenario change</source>
        <translation>Меняются только допущения сценария</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Уравновесить</translation>
    </message>
    <message numerus="yes">
        <source>Settled: %n condition(s) moved</source>
        <translation>
            <numerusform>Уравновешено: изменилось %n условие</numerusform>
            <numerusform>Уравновешено: изменились %n условия</numerusform>
            <numerusform>Уравновешено: изменились %n условий</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled: nothing else moves</source>
        <translation>Уравновешено: больше ничего не меняется</translation>
    </message>
    <message>
        <source>Settling goes round in a circle; bands span it</source>
        <translation>Уравновешивание идёт по кругу; диапазоны охватывают его</translation>
    </message>
    <message>
        <source>Step {n}, {condition} {state}: {moves}</source>
        <translation>Шаг {n}, {condition} {state}: {moves}</translation>
    </message>
    <message>
        <source>This scenario beside the baseline, and others</source>
        <translation>Этот сценарий рядом с исходной оценкой и другими</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Что, если</translation>
    </message>
    <message>
        <source>Where things stand. Choose a state on the right to ask what if.</source>
        <translation>Как обстоят дела. Чтобы спросить «что, если», выберите состояние справа.</translation>
    </message>
    <message>
        <source>Where things stand. This workspace can only be looked at.</source>
        <translation>Как обстоят дела. Это рабочее пространство можно только смотреть.</translation>
    </message>
    <message>
        <source>With the trail of where things stood, from {first} to {last}</source>
        <translation>Со следом прежних положений, с {first} по {last}</translation>
    </message>
    <message>
        <source>nothing on the matrix moves</source>
        <translation>на матрице ничего не меняется</translation>
    </message>
    <message>
        <source>nothing would move</source>
        <translation>ничего бы не сдвинулось</translation>
    </message>
    <message>
        <source>over “{name}”</source>
        <translation>на основе «{name}»</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
</context>
<context>
    <name>ScenarioChoice</name>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Let the conditions that are not set or pinned settle first</source>
        <translation>Сначала уравновесить условия, которые не заданы и не закреплены</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Уравновешено</translation>
    </message>
    <message>
        <source>{scenario}, settled</source>
        <translation>{scenario}, уравновешено</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Compare what is ticked</source>
        <translation>Сравнить отмеченное</translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation>Сравнить с исходной оценкой</translation>
    </message>
    <message>
        <source>Compare with what is shown</source>
        <translation>Сравнить с показанным</translation>
    </message>
    <message>
        <source>Compare {n}</source>
        <translation>Сравнить: {n}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Keep as a scenario</source>
        <translation>Сохранить сценарием</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Новый сценарий</translation>
    </message>
    <message>
        <source>Nothing moved by itself here, so there is nothing more to keep.</source>
        <translation>Здесь ничего не изменилось само, поэтому сохранять больше нечего.</translation>
    </message>
    <message>
        <source>Parent, colour, notes…</source>
        <translation>Основа, цвет, примечания…</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Переименование сценария</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Ticked, to be compared</source>
        <translation>Отмечен для сравнения</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>Что, если …</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{scenario}, settled</source>
        <translation>{scenario}, уравновешено</translation>
    </message>
    <message>
        <source>“{scenario}” is kept already, as all scenarios are; F2 in their list renames it.</source>
        <translation>«{scenario}» уже сохранён, как и все сценарии; F2 в их списке переименует его.</translation>
    </message>
</context>
<context>
    <name>ScenarioTree</name>
    <message>
        <source>It is the first there already.</source>
        <translation>Он здесь уже первый.</translation>
    </message>
    <message>
        <source>It is the last there already.</source>
        <translation>Он здесь уже последний.</translation>
    </message>
    <message>
        <source>It stands over the baseline already.</source>
        <translation>Он уже основан прямо на исходной оценке.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>The baseline stays where it is: every scenario stands over it.</source>
        <translation>Исходная оценка остаётся на месте: на ней основаны все сценарии.</translation>
    </message>
    <message>
        <source>There is none above it that it could be put over.</source>
        <translation>Выше нет сценария, на котором его можно основать.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Найдено: %n</numerusform>
            <numerusform>Найдено: %n</numerusform>
            <numerusform>Найдено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A command, or anything by its name</source>
        <translation>Команда или что угодно по названию</translation>
    </message>
    <message>
        <source>Find “{words}” in documents, evidence and notes</source>
        <translation>Искать «{words}» в документах, свидетельствах и заметках</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найденное</translation>
    </message>
    <message>
        <source>Not now: {why}.</source>
        <translation>Сейчас нельзя. {why}.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Ничего с таким названием нет.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Type the beginning of a word or two. Enter goes there, Esc closes.</source>
        <translation>Введите начало слова или двух. Enter – перейти, Esc – закрыть.</translation>
    </message>
    <message>
        <source>{shown} of {number} found; another letter narrows it down.</source>
        <translation>Показано {shown} из {number}; ещё одна буква сузит поиск.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Искать везде…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Найти…</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>All words of this workspace are being put in order; the first time that takes a while.</source>
        <translation>Все слова этого рабочего пространства приводятся в порядок; в первый раз это занимает некоторое время.</translation>
    </message>
    <message>
        <source>Find words in all of it</source>
        <translation>Найти слова во всём</translation>
    </message>
    <message>
        <source>Find words in documents, evidence and notes</source>
        <translation>Найти слова в документах, свидетельствах и заметках</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Всех этих слов нет нигде.</translation>
    </message>
    <message>
        <source>Then the first place that has these words is shown.</source>
        <translation>Затем будет показано первое место, где есть эти слова.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Add commitment…</source>
        <translation>Добавить обязательство…</translation>
    </message>
    <message>
        <source>Add indicator…</source>
        <translation>Добавить показатель…</translation>
    </message>
    <message>
        <source>Add reading…</source>
        <translation>Добавить наблюдение…</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Нарушено</translation>
    </message>
    <message>
        <source>Conditions assessed anew</source>
        <translation>Заново оценённые условия</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Delete commitment</source>
        <translation>Удалить обязательство</translation>
    </message>
    <message>
        <source>Delete indicator</source>
        <translation>Удалить показатель</translation>
    </message>
    <message>
        <source>Delete reading</source>
        <translation>Удалить наблюдение</translation>
    </message>
    <message>
        <source>Delete review</source>
        <translation>Удалить обзор</translation>
    </message>
    <message>
        <source>Earlier reviews</source>
        <translation>Прежние обзоры</translation>
    </message>
    <message>
        <source>Edit commitment…</source>
        <translation>Изменить обязательство…</translation>
    </message>
    <message>
        <source>Edit indicator…</source>
        <translation>Изменить показатель…</translation>
    </message>
    <message>
        <source>Edit reading…</source>
        <translation>Изменить наблюдение…</translation>
    </message>
    <message>
        <source>Edit review…</source>
        <translation>Изменить обзор…</translation>
    </message>
    <message>
        <source>Issue areas that moved</source>
        <translation>Сдвинувшиеся области</translation>
    </message>
    <message>
        <source>Judgements edited</source>
        <translation>Изменённые суждения</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Read it…</source>
        <translation>Наблюдать…</translation>
    </message>
    <message>
        <source>Readings since</source>
        <translation>Наблюдения с тех пор</translation>
    </message>
    <message>
        <source>Show in Changes</source>
        <translation>Показать в изменениях</translation>
    </message>
    <message>
        <source>Show on the matrix</source>
        <translation>Показать на матрице</translation>
    </message>
    <message>
        <source>Take over as the baseline</source>
        <translation>Принять как исходную оценку</translation>
    </message>
    <message>
        <source>Take over everything read</source>
        <translation>Принять все наблюдения</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Что изменилось с тех пор</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>За чем следят</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Что обещано</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>{part} (decides)</source>
        <translation>{part} (решающее)</translation>
    </message>
    <message>
        <source>{part} (does not hold)</source>
        <translation>{part} (не выполняется)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Four scenarios at most are compared at once; take the tick from one of them first.</source>
        <translation>Сравнить можно не больше четырёх сценариев сразу; сначала снимите отметку с одного из них.</translation>
    </message>
    <message>
        <source>Nothing that moves an issue area was read yet, so there is no trail.</source>
        <translation>Наблюдений, которые сдвигают области, пока нет, поэтому нет и следа.</translation>
    </message>
</context>
<context>
    <name>SettingsField</name>
    <message>
        <source>Assumes</source>
        <translation>Допускает</translation>
    </message>
    <message>
        <source>How things were</source>
        <translation>Как было</translation>
    </message>
    <message>
        <source>Set a condition: type to find, or press ↓</source>
        <translation>Задать условие: начните вводить или нажмите ↓</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{field}: set</source>
        <translation>{field}: задать</translation>
    </message>
    <message>
        <source>{field}: take out</source>
        <translation>{field}: убрать</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>All passages</source>
        <translation>Все фрагменты</translation>
    </message>
    <message>
        <source>From {locator}</source>
        <translation>С {locator}</translation>
    </message>
    <message>
        <source>Growing old</source>
        <translation>Устаревает</translation>
    </message>
    <message>
        <source>Judgements without evidence</source>
        <translation>Суждения без свидетельств</translation>
    </message>
    <message>
        <source>No document yet</source>
        <translation>Документов пока нет</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Не использованы</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} из {all}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Alt with an arrow</source>
        <translation>Alt со стрелкой</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Стрелки</translation>
    </message>
    <message>
        <source>Arrows; in Assess with Ctrl</source>
        <translation>Стрелки; при оценке – с Ctrl</translation>
    </message>
    <message>
        <source>Choose another state</source>
        <translation>Выбрать другое состояние</translation>
    </message>
    <message>
        <source>Copy what is selected, or all of it</source>
        <translation>Скопировать выделенное или всё</translation>
    </message>
    <message>
        <source>Ctrl with left and right arrow</source>
        <translation>Ctrl со стрелкой влево и вправо</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Enlarge, make smaller</source>
        <translation>Увеличить, уменьшить</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>F2  Del</source>
        <translation>F2  Del</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Найти слова</translation>
    </message>
    <message>
        <source>Go sentence by sentence; select with Shift</source>
        <translation>Идти по предложениям; с Shift – выделять</translation>
    </message>
    <message>
        <source>Go to the first condition, to the last</source>
        <translation>Перейти к первому условию, к последнему</translation>
    </message>
    <message>
        <source>Go to the judgements beside it, and back</source>
        <translation>Перейти к суждениям рядом и обратно</translation>
    </message>
    <message>
        <source>Go to the next issue area in a direction</source>
        <translation>Перейти к ближайшей области в этом направлении</translation>
    </message>
    <message>
        <source>Go word by word; select with Shift</source>
        <translation>Идти по словам; с Shift – выделять</translation>
    </message>
    <message>
        <source>In Assess: move what is selected by a tenth; with Shift by a point</source>
        <translation>При оценке: сдвинуть выделенное на десятую, с Shift – на балл</translation>
    </message>
    <message>
        <source>In Assess: type where it stands</source>
        <translation>При оценке: ввести положение числами</translation>
    </message>
    <message>
        <source>In a document</source>
        <translation>В документе</translation>
    </message>
    <message>
        <source>In every table</source>
        <translation>В любой таблице</translation>
    </message>
    <message>
        <source>In the judgements</source>
        <translation>В суждениях</translation>
    </message>
    <message>
        <source>In the list of scenarios</source>
        <translation>В списке сценариев</translation>
    </message>
    <message>
        <source>Judge the cell</source>
        <translation>Оценить ячейку</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Leave the grid</source>
        <translation>Выйти из таблицы</translation>
    </message>
    <message>
        <source>Left and right arrow</source>
        <translation>Стрелки влево и вправо</translation>
    </message>
    <message>
        <source>Make evidence of what is selected</source>
        <translation>Создать свидетельство из выделенного</translation>
    </message>
    <message>
        <source>Move it up, down; over the one above it, out again</source>
        <translation>Переместить выше, ниже; основать на предыдущем, вернуть назад</translation>
    </message>
    <message>
        <source>On the What-if board</source>
        <translation>На панели «Что, если»</translation>
    </message>
    <message>
        <source>On the matrix</source>
        <translation>На матрице</translation>
    </message>
    <message>
        <source>Pin, or let go</source>
        <translation>Закрепить или открепить</translation>
    </message>
    <message>
        <source>Rename it, delete it</source>
        <translation>Переименовать, удалить</translation>
    </message>
    <message>
        <source>See what the next state would do</source>
        <translation>Посмотреть, что изменит следующее состояние</translation>
    </message>
    <message>
        <source>Select all, nothing</source>
        <translation>Выделить всё, снять выделение</translation>
    </message>
    <message>
        <source>Space; Ctrl and a click</source>
        <translation>Пробел; Ctrl и щелчок</translation>
    </message>
    <message>
        <source>Take the judgement away</source>
        <translation>Убрать суждение</translation>
    </message>
    <message>
        <source>Tick, to compare what is ticked</source>
        <translation>Отметить, чтобы сравнить отмеченное</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
</context>
<context>
    <name>SlopeChart</name>
    <message numerus="yes">
        <source>%n line(s) rise or fall</source>
        <translation>
            <numerusform>поднимается или опускается %n линия</numerusform>
            <numerusform>поднимаются или опускаются %n линии</numerusform>
            <numerusform>поднимаются или опускаются %n линий</numerusform>
        </translation>
    </message>
    <message>
        <source>the same everywhere</source>
        <translation>везде одинаково</translation>
    </message>
    <message>
        <source>{axis} from scenario to scenario</source>
        <translation>{axis} от сценария к сценарию</translation>
    </message>
    <message>
        <source>{n} apart</source>
        <translation>разброс {n}</translation>
    </message>
</context>
<context>
    <name>SmallMatrix</name>
    <message numerus="yes">
        <source>%n issue area(s)</source>
        <translation>
            <numerusform>%n проблемная область</numerusform>
            <numerusform>%n проблемные области</numerusform>
            <numerusform>%n проблемных областей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue area(s) stand elsewhere than in {scenario}</source>
        <translation>
            <numerusform>%n область стоит иначе, чем в сценарии «{scenario}»</numerusform>
            <numerusform>%n области стоят иначе, чем в сценарии «{scenario}»</numerusform>
            <numerusform>%n областей стоят иначе, чем в сценарии «{scenario}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Matrix of {scenario}</source>
        <translation>Матрица: {scenario}</translation>
    </message>
    <message>
        <source>against {scenario}: {how}</source>
        <translation>в сравнении с «{scenario}»: {how}</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>и другие</translation>
    </message>
    <message>
        <source>where it is there</source>
        <translation>там же</translation>
    </message>
</context>
<context>
    <name>Sought</name>
    <message>
        <source>Add a condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Conditions by which a selected issue area, or its requirement, can be otherwise</source>
        <translation>Условия, от которых выбранная область или её требование могут стать иными</translation>
    </message>
    <message>
        <source>Filter conditions</source>
        <translation>Поиск по условиям</translation>
    </message>
    <message>
        <source>No condition moves what is selected.</source>
        <translation>Ни одно условие не сдвигает выбранное.</translation>
    </message>
    <message>
        <source>No condition that is looked for here has these words.</source>
        <translation>Среди этих условий ни одно не содержит этих слов.</translation>
    </message>
    <message>
        <source>Only what moves the selection</source>
        <translation>Только то, что сдвигает выбранное</translation>
    </message>
    <message>
        <source>Select an issue area: here stand the conditions that move it.</source>
        <translation>Выберите область: здесь будут условия, которые её сдвигают.</translation>
    </message>
</context>
<context>
    <name>SourcesPlanned</name>
    <message>
        <source>Changed: {key}</source>
        <translation>Изменён: {key}</translation>
    </message>
    <message>
        <source>Left out: “{name}”, {reason}</source>
        <translation>Пропущено: «{name}», {reason}</translation>
    </message>
    <message>
        <source>New: {key}</source>
        <translation>Новый: {key}</translation>
    </message>
    <message>
        <source>Sources from a bibliography</source>
        <translation>Источники из библиографии</translation>
    </message>
</context>
<context>
    <name>SpeaksToField</name>
    <message>
        <source>Add a judgement: type to find, or press ↓</source>
        <translation>Добавить суждение: начните вводить или нажмите ↓</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Противоречит</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Judgement it speaks to</source>
        <translation>О каком суждении говорит</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Speaks to</source>
        <translation>О чём говорит</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Подтверждает</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>противоречит</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>подтверждает</translation>
    </message>
</context>
<context>
    <name>StatesField</name>
    <message>
        <source>Add a state</source>
        <translation>Добавить состояние</translation>
    </message>
    <message>
        <source>Assess as unknown</source>
        <translation>Оценить как неизвестное</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Оценено</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Смещение</translation>
    </message>
    <message>
        <source>Delete state</source>
        <translation>Удалить состояние</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>State down</source>
        <translation>Состояние ниже</translation>
    </message>
    <message>
        <source>State up</source>
        <translation>Состояние выше</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Состояния</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>assessed</source>
        <translation>оценено</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>не оценено</translation>
    </message>
</context>
<context>
    <name>StatesWeighedPage</name>
    <message>
        <source>All evidence</source>
        <translation>Все свидетельства</translation>
    </message>
    <message>
        <source>Also what says nothing of these states yet, to judge it</source>
        <translation>И те, что пока ничего не говорят об этих состояниях, чтобы оценить их</translation>
    </message>
    <message>
        <source>CC and C fit the state, I and II do not, N is neither. What speaks against a state counts, weighed by the grade of the evidence; what fits several states tells nothing.</source>
        <translation>CC и C соответствуют состоянию, I и II – нет, N – ни то ни другое. Учитывается то, что говорит против состояния, с весом по оценке свидетельства; то, что подходит нескольким состояниям, ни о чём не говорит.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Go to a cell under a state first; then C, I or N judges it.</source>
        <translation>Сначала перейдите в клетку под состоянием; затем C, I или N оценит её.</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Grade {grade}, weight {weight}; tells {tells} of 4.</source>
        <translation>Оценка {grade}, вес {weight}; различает {tells} из 4.</translation>
    </message>
    <message>
        <source>In a cell, C or I judges it by hand, pressed twice more strongly; N says neither, Delete takes your judgement back. Judged cells bear a dot; the others follow from what it supports and contradicts.</source>
        <translation>В клетке C или I оценивает вручную, нажатое дважды – сильнее; N – ни то ни другое, Delete отменяет вашу оценку. Оценённые клетки отмечены точкой; остальные следуют из того, что свидетельство подтверждает и чему противоречит.</translation>
    </message>
    <message>
        <source>Judged by hand</source>
        <translation>Оценено вручную</translation>
    </message>
    <message>
        <source>No evidence speaks to the state of a condition yet. Link evidence to what conditions are assessed as, and the states compete here for the least that speaks against them.</source>
        <translation>Ни одно свидетельство пока не говорит о состоянии условия. Привяжите свидетельства к исходным оценкам условий, и здесь будет видно, против какого состояния говорит меньше всего.</translation>
    </message>
    <message>
        <source>Of {all} conditions with evidence, {doubtful} have another state that less speaks against.</source>
        <translation>Из условий со свидетельствами ({all}) у {doubtful} есть другое состояние, против которого говорит меньше.</translation>
    </message>
    <message>
        <source>Speaks against it, in all</source>
        <translation>Всего против</translation>
    </message>
    <message>
        <source>States and evidence</source>
        <translation>Состояния и свидетельства</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Различает</translation>
    </message>
    <message>
        <source>This workspace can only be looked at.</source>
        <translation>Это рабочее пространство можно только смотреть.</translation>
    </message>
    <message>
        <source>fits it</source>
        <translation>соответствует</translation>
    </message>
    <message>
        <source>fits it well</source>
        <translation>хорошо соответствует</translation>
    </message>
    <message>
        <source>judged by hand</source>
        <translation>оценено вручную</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ни то ни другое</translation>
    </message>
    <message>
        <source>speaks against it</source>
        <translation>говорит против</translation>
    </message>
    <message>
        <source>speaks strongly against it</source>
        <translation>сильно говорит против</translation>
    </message>
    <message>
        <source>the states of a condition against what speaks for and against them</source>
        <translation>состояния условия и то, что говорит за и против них</translation>
    </message>
    <message>
        <source>{condition} · another state stands better</source>
        <translation>{condition} · другое состояние лучше</translation>
    </message>
    <message>
        <source>{state} (assessed)</source>
        <translation>{state} (оценено)</translation>
    </message>
    <message>
        <source>{state}: {amount} speaks against it</source>
        <translation>{state}: против говорит {amount}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n judgement(s) without evidence</source>
        <translation>
            <numerusform>%n суждение без свидетельств</numerusform>
            <numerusform>%n суждения без свидетельств</numerusform>
            <numerusform>%n суждений без свидетельств</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of {name}, not in a file yet</source>
        <translation>Копия {name}, в файл ещё не сохранена</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Проверяется…</translation>
    </message>
    <message>
        <source>In the file {time}</source>
        <translation>В файле {time}</translation>
    </message>
    <message>
        <source>It goes on meanwhile. Go there to stop it or to read what was found.</source>
        <translation>Это тем временем продолжается. Перейдите туда, чтобы остановить или прочитать найденное.</translation>
    </message>
    <message>
        <source>Not in a file yet</source>
        <translation>Ещё не в файле</translation>
    </message>
    <message>
        <source>Not yet in the file</source>
        <translation>В файле пока нет</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>Только просмотр</translation>
    </message>
    <message>
        <source>{what}: {share} %</source>
        <translation>{what}: {share} %</translation>
    </message>
    <message>
        <source>● Kept on this computer</source>
        <translation>● Сохранено на этом компьютере</translation>
    </message>
    <message>
        <source>● Kept on this computer {time}</source>
        <translation>● Сохранено на этом компьютере {time}</translation>
    </message>
    <message>
        <source>● Nothing changed yet</source>
        <translation>● Изменений пока нет</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Затемнить</translation>
    </message>
    <message>
        <source>Black:</source>
        <translation>Затемнено:</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Быстрее</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Стоп-кадр</translation>
    </message>
    <message>
        <source>Frozen:</source>
        <translation>Стоп-кадр:</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>On the wall:</source>
        <translation>На экране зала:</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Пуск</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>По шагам</translation>
    </message>
    <message>
        <source>Reveal:</source>
        <translation>По шагам:</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Медленнее</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Подсветка</translation>
    </message>
    <message>
        <source>before the move</source>
        <translation>до сдвига</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничего</translation>
    </message>
    <message>
        <source>step {n} of {all}</source>
        <translation>шаг {n} из {all}</translation>
    </message>
    <message>
        <source>the room sees nothing</source>
        <translation>зал ничего не видит</translation>
    </message>
    <message>
        <source>the room still sees “{title}”</source>
        <translation>зал по-прежнему видит «{title}»</translation>
    </message>
    <message>
        <source>the whole move</source>
        <translation>весь сдвиг целиком</translation>
    </message>
    <message>
        <source>{step}, an edit waits for the next one</source>
        <translation>{step}, правка ждёт следующего</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>“{title}” against “{other}”</source>
        <translation>«{title}» в сравнении с «{other}»</translation>
    </message>
    <message>
        <source>“{title}”, for what you look at is private</source>
        <translation>«{title}», так как то, что смотрите вы, закрыто</translation>
    </message>
    <message>
        <source>“{title}”, light on “{issue}”</source>
        <translation>«{title}», подсвечено «{issue}»</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Brought in: {items}.</source>
        <translation>Внесено: {items}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Evidence from a table</source>
        <translation>Свидетельства из таблицы</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Читается {name}…</translation>
    </message>
    <message>
        <source>Save the evidence as a table</source>
        <translation>Сохранить свидетельства таблицей</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx)</source>
        <translation>Таблицы (*.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>That table was not brought in. Your work is as it was.</source>
        <translation>Таблица не внесена. Ваша работа осталась как была.</translation>
    </message>
    <message>
        <source>That was not written. Your work is safe on this computer.</source>
        <translation>Записать не удалось. Ваша работа сохранена на этом компьютере.</translation>
    </message>
    <message>
        <source>The evidence is in {name}, private items too.</source>
        <translation>Свидетельства записаны в {name}, включая закрытые.</translation>
    </message>
    <message>
        <source>There is no table on the clipboard.</source>
        <translation>В буфере обмена нет таблицы.</translation>
    </message>
    <message>
        <source>This workspace can only be looked at, so nothing can be brought into it.</source>
        <translation>Это рабочее пространство можно только смотреть, поэтому внести в него ничего нельзя.</translation>
    </message>
    <message>
        <source>{name} was not brought in. Your work is as it was.</source>
        <translation>Файл {name} не внесён. Ваша работа осталась как была.</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>By kind: there are too many to weigh here. Weak spots, under Analysis, does it.</source>
        <translation>По видам: взвесить здесь столько нельзя. Это делают «Слабые места» в разделе «Анализ».</translation>
    </message>
    <message>
        <source>Down goes to the judgements, Escape back to the document.</source>
        <translation>Стрелка вниз ведёт к суждениям, Esc – обратно к документу.</translation>
    </message>
    <message>
        <source>Drag a passage by its number onto a judgement, or select both and press E.</source>
        <translation>Перетащите фрагмент за его номер на суждение или выберите оба и нажмите E.</translation>
    </message>
    <message>
        <source>Every judgement has evidence for it or against it.</source>
        <translation>У каждого суждения есть свидетельства за или против.</translation>
    </message>
    <message>
        <source>Find a judgement</source>
        <translation>Найти суждение</translation>
    </message>
    <message>
        <source>How much hangs on each is being worked out…</source>
        <translation>Сколько от каждого зависит, ещё вычисляется…</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Суждения</translation>
    </message>
    <message>
        <source>No judgement has these words.</source>
        <translation>Ни в одном суждении нет этих слов.</translation>
    </message>
    <message>
        <source>Only those without evidence</source>
        <translation>Только без свидетельств</translation>
    </message>
    <message>
        <source>There are no judgements yet: place issue areas and assess conditions first.</source>
        <translation>Суждений пока нет: сначала разместите области и оцените условия.</translation>
    </message>
    <message>
        <source>Those first on which most hangs: what would be different without them, over all scenarios</source>
        <translation>Сначала те, от которых зависит больше: что было бы иным без них во всех сценариях</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Projector</source>
        <translation>Проектор</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{title}: menu</source>
        <translation>{title}: меню</translation>
    </message>
</context>
<context>
    <name>Typeset</name>
    <message>
        <source>p. {page}</source>
        <translation>с. {page}</translation>
    </message>
</context>
<context>
    <name>Unplaced</name>
    <message numerus="yes">
        <source>%n still in the middle · next</source>
        <translation>
            <numerusform>%n ещё в середине · следующая</numerusform>
            <numerusform>%n ещё в середине · следующая</numerusform>
            <numerusform>%n ещё в середине · следующая</numerusform>
        </translation>
    </message>
    <message>
        <source>Selects the next issue area in the middle that has neither a reason nor evidence for standing there. Drag it, or move it with the arrow keys; with Shift a whole point.</source>
        <translation>Выбирает следующую область в середине, у положения которой нет ни обоснования, ни свидетельств. Перетащите её или сдвиньте стрелками; с Shift – на целый балл.</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>is being worked out again</source>
        <translation>пересчитывается</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No version has been kept yet. One is kept when a workspace is opened, every hour while it is</source>
        <translation>Версий пока нет. Версия сохраняется при открытии рабочего пространства, каждый час во время</translation>
    </message>
    <message>
        <source>Reading this version…</source>
        <translation>Чтение этой версии…</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Восстановить эту версию</translation>
    </message>
    <message>
        <source>Restoring is a new edit: nothing is thrown away, and Undo takes it back.</source>
        <translation>Восстановление – это новая правка: ничего не пропадает, и её можно отменить.</translation>
    </message>
    <message>
        <source>This is how it is now.</source>
        <translation>Именно так сейчас и есть.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Versions kept on this computer</source>
        <translation>Версии, сохранённые на этом компьютере</translation>
    </message>
    <message>
        <source>worked on, and before anything that changes much.</source>
        <translation>работы и перед всем, что многое меняет.</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Nothing is shown</source>
        <translation>Ничего не показывается</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Проектор</translation>
    </message>
    <message>
        <source>Projector – Modus Vivendi</source>
        <translation>Проектор – Modus Vivendi</translation>
    </message>
    <message>
        <source>The wall is black</source>
        <translation>Экран зала затемнён</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Keeping a version…</source>
        <translation>Сохраняется версия…</translation>
    </message>
    <message>
        <source>This is the window that has it open.</source>
        <translation>Файл открыт в этом окне.</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n свид.</numerusform>
            <numerusform>%n свид.</numerusform>
            <numerusform>%n свид.</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Полоса</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Слагаемое</translation>
    </message>
    <message>
        <source>Terms of the move</source>
        <translation>Слагаемые сдвига</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>нет свидетельств</translation>
    </message>
    <message>
        <source>the sums</source>
        <translation>расчёт</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>от {low} до {high}</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Make a scenario of it, and look at it on the matrix</source>
        <translation>Сделать сценарием и посмотреть на матрице</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Попробовать</translation>
    </message>
    <message>
        <source>Try it: {changes}</source>
        <translation>Попробовать: {changes}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why: {changes}</source>
        <translation>Почему: {changes}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n nobody&apos;s to move</source>
        <translation>
            <numerusform>%n никто не меняет</numerusform>
            <numerusform>%n никто не меняет</numerusform>
            <numerusform>%n никто не меняет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sets of up to %n change(s) are among them.</source>
        <translation>
            <numerusform>Среди них все наборы из %n изменения.</numerusform>
            <numerusform>Среди них все наборы до %n изменений.</numerusform>
            <numerusform>Среди них все наборы до %n изменений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sets of up to %n change(s): {found} found, search complete in {s} s.</source>
        <translation>
            <numerusform>Все наборы из %n изменения: найдено {found}, поиск завершён за {s} с.</numerusform>
            <numerusform>Все наборы до %n изменений: найдено {found}, поиск завершён за {s} с.</numerusform>
            <numerusform>Все наборы до %n изменений: найдено {found}, поиск завершён за {s} с.</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as what is unknown pushes nothing: {names}.</source>
        <translation>Если неизвестное ни на что не влияет: {names}.</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>It may be so already, as far as is known; no change makes it certain.</source>
        <translation>Судя по известному, это, возможно, уже так; ни одно изменение не сделает это верным наверняка.</translation>
    </message>
    <message numerus="yes">
        <source>No set of up to %n change(s) leads there for certain. These may:</source>
        <translation>
            <numerusform>Ни один набор из %n изменения не ведёт туда наверняка. Могут:</numerusform>
            <numerusform>Ни один набор до %n изменений не ведёт туда наверняка. Могут:</numerusform>
            <numerusform>Ни один набор до %n изменений не ведёт туда наверняка. Могут:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No set of up to %n change(s) leads there.</source>
        <translation>
            <numerusform>Ни один набор из %n изменения туда не ведёт.</numerusform>
            <numerusform>Ни один набор до %n изменений туда не ведёт.</numerusform>
            <numerusform>Ни один набор до %n изменений туда не ведёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing may move: everything is pinned or set, or these actors control nothing that is left.</source>
        <translation>Менять нечего: всё закреплено или задано, или эти участники не управляют ничем из остального.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after {s} s: %n set(s) found so far.</source>
        <translation>
            <numerusform>Остановлено через {s} с: пока найден %n набор.</numerusform>
            <numerusform>Остановлено через {s} с: пока найдено %n набора.</numerusform>
            <numerusform>Остановлено через {s} с: пока найдено %n наборов.</numerusform>
        </translation>
    </message>
    <message>
        <source>What then settles</source>
        <translation>Что затем уравновешивается</translation>
    </message>
    <message>
        <source>Where it leads</source>
        <translation>К чему это ведёт</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>от {low} до {high}</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>наверняка</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>легко</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>трудно</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>средне</translation>
    </message>
    <message>
        <source>moved by {actors}</source>
        <translation>меняют: {actors}</translation>
    </message>
    <message>
        <source>nobody&apos;s to move</source>
        <translation>никто не меняет</translation>
    </message>
    <message>
        <source>only possible</source>
        <translation>только возможно</translation>
    </message>
    <message>
        <source>{issue}: this is so already; nothing has to change.</source>
        <translation>{issue}: это уже так; менять ничего не нужно.</translation>
    </message>
    <message>
        <source>{word}, difficulty {sum}</source>
        <translation>{word}, трудность {sum}</translation>
    </message>
</context>
<context>
    <name>WeakSpotsPage</name>
    <message>
        <source>Also with evidence</source>
        <translation>Также со свидетельствами</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>Every judgement has evidence for it or against it.</source>
        <translation>У каждого суждения есть свидетельства за или против.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Суждение</translation>
    </message>
    <message>
        <source>No reasoning is written down.</source>
        <translation>Обоснование не записано.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message numerus="yes">
        <source>Positions would move by {points} point(s) in all</source>
        <translation>
            <numerusform>Положения сдвинулись бы всего на {points} балл</numerusform>
            <numerusform>Положения сдвинулись бы всего на {points} балла</numerusform>
            <numerusform>Положения сдвинулись бы всего на {points} баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>Квадранты</translation>
    </message>
    <message>
        <source>Quadrants that would be others: {count}</source>
        <translation>Квадрантов, которые стали бы другими: {count}</translation>
    </message>
    <message>
        <source>Stopped before there was an answer.</source>
        <translation>Остановлено до того, как появился ответ.</translation>
    </message>
    <message>
        <source>Stopped: {count} of {asked} were looked at; more may hang on the others.</source>
        <translation>Остановлено: просмотрено {count} из {asked}; от остальных может зависеть больше.</translation>
    </message>
    <message>
        <source>The higher a judgement stands, the more would be different without it. Choose one to read what it says; go to it to find evidence or to think again.</source>
        <translation>Чем выше стоит суждение, тем больше изменилось бы без него. Выберите суждение, чтобы прочитать, что оно говорит; перейдите к нему, чтобы найти свидетельства или подумать ещё раз.</translation>
    </message>
    <message>
        <source>There are no judgements yet. Place issue areas, assess conditions and judge effects; what of it rests on nothing is then listed here.</source>
        <translation>Суждений пока нет. Расставьте области, оцените условия и воздействия; тогда здесь появится то, что ни на что не опирается.</translation>
    </message>
    <message>
        <source>This claim of the source would fall.</source>
        <translation>Это утверждение источника перестало бы подтверждаться.</translation>
    </message>
    <message>
        <source>Weak spots</source>
        <translation>Слабые места</translation>
    </message>
    <message>
        <source>What hangs on it</source>
        <translation>Что от него зависит</translation>
    </message>
    <message>
        <source>judgements without evidence, by how much hangs on them</source>
        <translation>суждения без свидетельств по тому, сколько от них зависит</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{without} of {total} judgements have no evidence. What hangs on one is what would change if nobody had made it: over the baseline and every scenario, each as set and settled.</source>
        <translation>Без свидетельств суждений: {without} из {total}. От суждения зависит то, что изменилось бы, если бы его не было: в исходной оценке и в каждом сценарии, как задано и после уравновешивания.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n правка</numerusform>
            <numerusform>%n правки</numerusform>
            <numerusform>%n правок</numerusform>
        </translation>
    </message>
    <message>
        <source>Blank workspace</source>
        <translation>Пустое рабочее пространство</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Язык: {name}</translation>
    </message>
    <message>
        <source>Lay out a relationship that is cooperation and competition at once: issue areas on a matrix, the conditions and the evidence behind each judgement. Switch conditions, and see what moves and why.</source>
        <translation>Разложите отношения, в которых есть и сотрудничество, и соперничество: проблемные области на матрице, условия и свидетельства за каждым суждением. Меняйте условия и смотрите, что сдвигается и почему.</translation>
    </message>
    <message>
        <source>Not in a file yet. It stays here until you go on with it.</source>
        <translation>Ещё не в файле. Остаётся здесь, пока вы не продолжите.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Open the example: {title}</source>
        <translation>Открыть пример: {title}</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>без файла</translation>
    </message>
</context>
<context>
    <name>WhyDrawer</name>
    <message>
        <source>Axis</source>
        <translation>Ось</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Here stands why an issue area is where it is, term by term, with the evidence behind each.</source>
        <translation>Здесь показано, почему проблемная область находится там, где находится: слагаемое за слагаемым, с их свидетельствами.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>History of what is selected</source>
        <translation>История выбранного</translation>
    </message>
    <message>
        <source>Judge an effect…</source>
        <translation>Оценить воздействие…</translation>
    </message>
    <message>
        <source>No evidence is attached to this judgement yet.</source>
        <translation>К этому суждению пока не приложено свидетельств.</translation>
    </message>
    <message>
        <source>Requirement…</source>
        <translation>Требование…</translation>
    </message>
    <message>
        <source>Say without what cooperation on it is blocked</source>
        <translation>Сказать, без чего сотрудничество в этой области невозможно</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Показать почему</translation>
    </message>
    <message>
        <source>Say what one of its states does to an issue area, and why</source>
        <translation>Сказать, как одно из его состояний действует на проблемную область и почему</translation>
    </message>
    <message>
        <source>The smallest sets of changes that bring this issue area where it is wanted</source>
        <translation>Наименьшие наборы изменений, которые приводят эту область туда, куда нужно</translation>
    </message>
    <message>
        <source>The sums, {axis}</source>
        <translation>Расчёт, {axis}</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>Что допущено</translation>
    </message>
    <message>
        <source>What would it take?</source>
        <translation>Что для этого нужно?</translation>
    </message>
    <message>
        <source>Who changed what when, of what is selected</source>
        <translation>Кто, что и когда менял в выбранном</translation>
    </message>
    <message>
        <source>{summary} · a step that is selected is shown on the matrix</source>
        <translation>{summary} · выбранный шаг показан на матрице</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>copy of {name}</source>
        <translation>копия {name}</translation>
    </message>
    <message>
        <source>{name}, being checked</source>
        <translation>{name}, проверяется</translation>
    </message>
</context>
<context>
    <name>_Amount</name>
    <message>
        <source>A whole number from −3 to +3.</source>
        <translation>Целое число от −3 до +3.</translation>
    </message>
</context>
<context>
    <name>_Cells</name>
    <message>
        <source>not judged</source>
        <translation>не оценено</translation>
    </message>
    <message>
        <source>with evidence</source>
        <translation>со свидетельствами</translation>
    </message>
    <message>
        <source>with reasons</source>
        <translation>с обоснованием</translation>
    </message>
</context>
<context>
    <name>_GroupRow</name>
    <message>
        <source>+ condition</source>
        <translation>+ условие</translation>
    </message>
    <message>
        <source>+ group</source>
        <translation>+ группа</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>Всё из</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>Любое из</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Не менее</translation>
    </message>
    <message>
        <source>At least how many</source>
        <translation>Не менее скольких</translation>
    </message>
    <message>
        <source>How many have to hold</source>
        <translation>Сколько должно выполняться</translation>
    </message>
    <message>
        <source>of</source>
        <comment>at least 2 of</comment>
        <translation>из</translation>
    </message>
</context>
<context>
    <name>_Inside</name>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
</context>
<context>
    <name>_Judgements</name>
    <message numerus="yes">
        <source>%n quadrant(s)</source>
        <translation>
            <numerusform>%n квадрант</numerusform>
            <numerusform>%n квадранта</numerusform>
            <numerusform>%n квадрантов</numerusform>
        </translation>
    </message>
    <message>
        <source>What hangs on it: {what}</source>
        <translation>Что от него зависит: {what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message numerus="yes">
        <source>{points} point(s)</source>
        <translation>
            <numerusform>{points} балл</numerusform>
            <numerusform>{points} балла</numerusform>
            <numerusform>{points} баллов</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}. Evidence for it: {supporting}, against it: {against}</source>
        <translation>{title}. Свидетельств за: {supporting}, против: {against}</translation>
    </message>
</context>
<context>
    <name>_LineRow</name>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Condition: type to find, or press ↓</source>
        <translation>Условие: начните вводить или нажмите ↓</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>_NewCondition</name>
    <message>
        <source>Add condition</source>
        <translation>Новое условие</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Give at least two different states, with commas between them.</source>
        <translation>Укажите через запятую не менее двух разных состояний.</translation>
    </message>
    <message>
        <source>Give the condition a name.</source>
        <translation>Дайте условию название.</translation>
    </message>
    <message>
        <source>Give the new group a name, or choose another.</source>
        <translation>Назовите новую группу или выберите другую.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Новая группа…</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>States, with commas</source>
        <translation>Состояния через запятую</translation>
    </message>
    <message>
        <source>Trust between the ministries</source>
        <translation>Доверие министерств</translation>
    </message>
    <message>
        <source>What its conditions have in common</source>
        <translation>Что общего у её условий</translation>
    </message>
    <message>
        <source>absent, present</source>
        <translation>нет, есть</translation>
    </message>
</context>
<context>
    <name>_Painted</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>_Results</name>
    <message>
        <source>{command}, not now</source>
        <translation>{command}, сейчас нельзя</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Not, in line {number}</source>
        <translation>Не, в строке {number}</translation>
    </message>
    <message>
        <source>Take out line {number}</source>
        <translation>Убрать строку {number}</translation>
    </message>
    <message>
        <source>not</source>
        <translation>не</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Modus Vivendi</source>
        <translation>О программе Modus Vivendi</translation>
    </message>
    <message>
        <source>Add a document…</source>
        <translation>Добавить документ…</translation>
    </message>
    <message>
        <source>Add condition…</source>
        <translation>Добавить условие…</translation>
    </message>
    <message>
        <source>Add issue area…</source>
        <translation>Добавить область…</translation>
    </message>
    <message>
        <source>Add the copied text as a document</source>
        <translation>Добавить скопированный текст как документ</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>Animate moves</source>
        <translation>Плавное движение</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Как на этом компьютере</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Black wall</source>
        <translation>Затемнить экран зала</translation>
    </message>
    <message>
        <source>Brief as a web page…</source>
        <translation>Справка веб-страницей…</translation>
    </message>
    <message>
        <source>Close workspace</source>
        <translation>Закрыть рабочее пространство</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Сравнить сценарии</translation>
    </message>
    <message>
        <source>Compare with a copy…</source>
        <translation>Сравнить с копией…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Delete condition</source>
        <translation>Удалить условие</translation>
    </message>
    <message>
        <source>Delete issue area</source>
        <translation>Удалить область</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>Удалить сценарий</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Подробности…</translation>
    </message>
    <message>
        <source>Duplicate scenario</source>
        <translation>Создать копию сценария</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Evidence as a table…</source>
        <translation>Свидетельства таблицей…</translation>
    </message>
    <message>
        <source>Evidence from a table…</source>
        <translation>Свидетельства из таблицы…</translation>
    </message>
    <message>
        <source>Evidence from copied rows</source>
        <translation>Свидетельства из скопированных строк</translation>
    </message>
    <message>
        <source>Faster by itself</source>
        <translation>Автоматически: быстрее</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Find an issue area</source>
        <translation>Найти область</translation>
    </message>
    <message>
        <source>Freeze the wall</source>
        <translation>Стоп-кадр в зале</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>Показывать автоматически</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>History of what is selected</source>
        <translation>История выбранного</translation>
    </message>
    <message>
        <source>Issue areas and scenarios</source>
        <translation>Области и сценарии</translation>
    </message>
    <message>
        <source>Judge an effect…</source>
        <translation>Оценить воздействие…</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Суждения</translation>
    </message>
    <message>
        <source>Keep what is shown as a scenario…</source>
        <translation>Сохранить показанное сценарием…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Сочетания клавиш…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Light wall, for a weak projector</source>
        <translation>Светлый экран для слабого проектора</translation>
    </message>
    <message>
        <source>List the quadrants</source>
        <translation>Список по квадрантам</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Matrix as a picture…</source>
        <translation>Матрица рисунком…</translation>
    </message>
    <message>
        <source>Matrix only</source>
        <translation>Только матрица</translation>
    </message>
    <message>
        <source>New blank workspace</source>
        <translation>Новое рабочее пространство</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>Новый сценарий…</translation>
    </message>
    <message>
        <source>Next issue area in the middle</source>
        <translation>Следующая область в середине</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Next scenario</source>
        <translation>Следующий сценарий</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Only conditions that move the selection</source>
        <translation>Только условия, сдвигающие выбранное</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Открыть меню</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Parent, colour, notes…</source>
        <translation>Основа, цвет, примечания…</translation>
    </message>
    <message>
        <source>Place in numbers…</source>
        <translation>Положение в числах…</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Предыдущая часть окна</translation>
    </message>
    <message>
        <source>Previous scenario</source>
        <translation>Предыдущий сценарий</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Проектор</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Rename condition…</source>
        <translation>Переименовать условие…</translation>
    </message>
    <message>
        <source>Rename issue area…</source>
        <translation>Переименовать область…</translation>
    </message>
    <message>
        <source>Rename scenario…</source>
        <translation>Переименовать сценарий…</translation>
    </message>
    <message>
        <source>Rename workspace…</source>
        <translation>Переименовать рабочее пространство…</translation>
    </message>
    <message>
        <source>Requirement of issue area…</source>
        <translation>Требование области…</translation>
    </message>
    <message>
        <source>Reveal the move step by step</source>
        <translation>Показать сдвиг по шагам</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Искать везде…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Уравновесить</translation>
    </message>
    <message>
        <source>Show the hints again</source>
        <translation>Показать подсказки снова</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>Показать всю матрицу</translation>
    </message>
    <message>
        <source>Slower by itself</source>
        <translation>Автоматически: медленнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Sources as a bibliography…</source>
        <translation>Источники библиографией…</translation>
    </message>
    <message>
        <source>Sources from a bibliography…</source>
        <translation>Источники из библиографии…</translation>
    </message>
    <message>
        <source>Spotlight follows the selection</source>
        <translation>Подсветка следует за выбором</translation>
    </message>
    <message>
        <source>Spotlight on what is selected</source>
        <translation>Подсветить выбранное</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Шаг назад</translation>
    </message>
    <message>
        <source>Trail over time</source>
        <translation>След во времени</translation>
    </message>
    <message>
        <source>Try things out on a copy</source>
        <translation>Попробовать на копии</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Версии…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Wall fills the screen</source>
        <translation>Экран зала на весь дисплей</translation>
    </message>
    <message>
        <source>Wall in high contrast, for a room with light in it</source>
        <translation>Контрастный экран для светлого помещения</translation>
    </message>
    <message>
        <source>What would it take?</source>
        <translation>Что для этого нужно?</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Что, если</translation>
    </message>
    <message>
        <source>What-if board</source>
        <translation>Панель «Что, если»</translation>
    </message>
    <message>
        <source>Why drawer</source>
        <translation>Панель «Почему»</translation>
    </message>
    <message>
        <source>Русский</source>
        <translation>Русский</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>About</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>Assessed as</source>
        <translation>Оценено как</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Допущено без подтверждения</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Ось</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Смещение</translation>
    </message>
    <message>
        <source>Blocked ceiling</source>
        <translation>Потолок при невыполнении</translation>
    </message>
    <message>
        <source>Both high</source>
        <translation>Оба высокие</translation>
    </message>
    <message>
        <source>Both low</source>
        <translation>Оба низкие</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Нарушено</translation>
    </message>
    <message>
        <source>Builds on</source>
        <translation>На основе</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Ceiling while blocked</source>
        <translation>Потолок, пока требование не выполнено</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Утверждения</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Обязательства</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Достоверность</translation>
    </message>
    <message>
        <source>Cross-impact</source>
        <translation>Перекрёстное влияние</translation>
    </message>
    <message>
        <source>Cross-impacts</source>
        <translation>Перекрёстные влияния</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Трудность</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Воздействие</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Воздействия</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Нижний предел</translation>
    </message>
    <message>
        <source>Floor of competition</source>
        <translation>Нижний предел соперничества</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>High cooperation, low competition</source>
        <translation>Высокое сотрудничество, низкое соперничество</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Содержит</translation>
    </message>
    <message>
        <source>How it is assessed</source>
        <translation>Как оценено</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Интерес</translation>
    </message>
    <message>
        <source>Issue area</source>
        <translation>Проблемная область</translation>
    </message>
    <message>
        <source>Issue areas</source>
        <translation>Проблемные области</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Let things settle</source>
        <translation>Уравновесить</translation>
    </message>
    <message>
        <source>Links of evidence</source>
        <translation>Связи свидетельств</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>Look every … days</source>
        <translation>Проверять раз в … дн.</translation>
    </message>
    <message>
        <source>Low cooperation, high competition</source>
        <translation>Низкое сотрудничество, высокое соперничество</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Абзац</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменты</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплено</translation>
    </message>
    <message>
        <source>Points per effect</source>
        <translation>Баллов на единицу воздействия</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>Кто обещал</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>Обещано</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Наблюдения</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Требование</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Опирается на</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Обзоры</translation>
    </message>
    <message>
        <source>Salience</source>
        <translation>Значимость</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Settings of cases</source>
        <translation>Состояния в случаях</translation>
    </message>
    <message>
        <source>Settings of claims</source>
        <translation>Допущения утверждений</translation>
    </message>
    <message>
        <source>Settings of scenarios</source>
        <translation>Допущения сценариев</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Говорит за</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Позиция</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Позиции</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Состояния</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Краткое описание</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>They cooperated</source>
        <translation>Сотрудничество состоялось</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Порог</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Не определено</translation>
    </message>
    <message>
        <source>Weighings</source>
        <translation>Сопоставления</translation>
    </message>
    <message>
        <source>What it requires</source>
        <translation>Что требуется</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что выяснено</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>Who can change it</source>
        <translation>Кто может изменить</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why it is required</source>
        <translation>Почему требуется</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>янтарный</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
    <message>
        <source>light blue</source>
        <translation>голубой</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>без цвета</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>оранжевый</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фиолетовый</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>правка</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>кто-то</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>{author}, now</source>
        <translation>{author}, сейчас</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>judgements</name>
    <message>
        <source>A condition does not speak for its own states.</source>
        <translation>Условие не говорит за собственные состояния.</translation>
    </message>
    <message>
        <source>If “{condition}” is “{state}”: does that speak for “{other}” being “{its}”, or against it?</source>
        <translation>Если «{condition}» – «{state}»: говорит ли это за то, что «{other}» – «{its}», или против?</translation>
    </message>
    <message>
        <source>If “{condition}” is “{state}”: what does that do to {axis} on “{issue}”?</source>
        <translation>Если «{condition}» – «{state}»: как это действует на {axis} в области «{issue}»?</translation>
    </message>
    <message>
        <source>Line {row}, column {column} falls on a condition and itself. Nothing was changed.</source>
        <translation>Строка {row}, столбец {column}: условие попадает само на себя. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Line {row}, column {column}: “{text}” is no whole number from −3 to +3. Nothing was changed.</source>
        <translation>Строка {row}, столбец {column}: «{text}» – не целое число от −3 до +3. Ничего не изменено.</translation>
    </message>
    <message>
        <source>What was copied is too long to be cells. Nothing was changed.</source>
        <translation>Скопированное слишком длинно для ячеек. Ничего не изменено.</translation>
    </message>
    <message>
        <source>{height} × {width} cells do not fit: here is room for {rows} × {columns}. Nothing was changed.</source>
        <translation>{height} × {width} ячеек не помещаются: здесь место для {rows} × {columns}. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Only web pages and e-mail addresses are opened from here.</source>
        <translation>Отсюда открываются только веб-страницы и адреса электронной почты.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open this address outside?</source>
        <translation>Открыть этот адрес во внешней программе?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>That is no address to open.</source>
        <translation>Такой адрес открыть нельзя.</translation>
    </message>
</context>
<context>
    <name>matrix</name>
    <message>
        <source>No issue area is in this quadrant</source>
        <translation>В этом квадранте нет областей</translation>
    </message>
    <message>
        <source>Select all of {quadrant} ({n})</source>
        <translation>Выбрать всё в «{quadrant}» ({n})</translation>
    </message>
    <message>
        <source>competition {n}</source>
        <translation>соперничество {n}</translation>
    </message>
    <message>
        <source>cooperation {n}</source>
        <translation>сотрудничество {n}</translation>
    </message>
    <message>
        <source>cooperation {y}, competition {x}</source>
        <translation>сотрудничество {y}, соперничество {x}</translation>
    </message>
    <message>
        <source>held back by its ceiling</source>
        <translation>сдержано потолком</translation>
    </message>
    <message>
        <source>mostly by {condition}: {before} → {after} ({amount})</source>
        <translation>главным образом из-за «{condition}»: {before} → {after} ({amount})</translation>
    </message>
    <message>
        <source>moved: {how}</source>
        <translation>сдвиг: {how}</translation>
    </message>
    <message>
        <source>private</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>quadrant not certain</source>
        <translation>квадрант не определён однозначно</translation>
    </message>
    <message>
        <source>requirement blocked</source>
        <translation>требование не выполнено</translation>
    </message>
    <message>
        <source>requirement met</source>
        <translation>требование выполнено</translation>
    </message>
    <message>
        <source>requirement open</source>
        <translation>требование под вопросом</translation>
    </message>
    <message>
        <source>stood: {where}</source>
        <translation>находилась: {where}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{day} at cooperation {y}, competition {x}</source>
        <translation>{day} – сотрудничество {y}, соперничество {x}</translation>
    </message>
</context>
<context>
    <name>pace</name>
    <message>
        <source>fast</source>
        <translation>быстро</translation>
    </message>
    <message>
        <source>normal pace</source>
        <translation>обычный темп</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>медленно</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source> (and at least {number} more)</source>
        <translation> (и ещё не меньше {number})</translation>
    </message>
    <message>
        <source> (and {number} more)</source>
        <translation> (и ещё {number})</translation>
    </message>
    <message>
        <source> (did you mean “{name}”?)</source>
        <translation> (может быть, «{name}»?)</translation>
    </message>
    <message>
        <source> (did you mean “{near}”?)</source>
        <translation> (может быть, «{near}»?)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source> and {number:,} more</source>
        <translation> и ещё {number:,}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source> since {when}</source>
        <translation> с {when}</translation>
    </message>
    <message>
        <source>; or with </source>
        <translation>; или при </translation>
    </message>
    <message>
        <source>; write {value}</source>
        <translation>; напишите {value}</translation>
    </message>
    <message>
        <source>; write “=” once and no other sign: a = b, in a requirement also NOT a = b</source>
        <translation>; пишите «=» один раз и без других знаков: a = b, в требовании также NOT a = b</translation>
    </message>
    <message>
        <source>A click or Enter opens it.</source>
        <translation>Открывается щелчком или клавишей Enter.</translation>
    </message>
    <message>
        <source>A commitment is open, kept or broken, not “{outcome}”.</source>
        <translation>Обязательство открыто, выполнено или нарушено, а не «{outcome}».</translation>
    </message>
    <message>
        <source>A commitment needs a title.</source>
        <translation>У обязательства должно быть название.</translation>
    </message>
    <message>
        <source>A condition needs a title.</source>
        <translation>У условия должно быть название.</translation>
    </message>
    <message>
        <source>A condition’s state has judged effects of −3 to +3 on each axis; {moved}.</source>
        <translation>У состояния условия есть оценённые воздействия от −3 до +3 по каждой оси; {moved}.</translation>
    </message>
    <message>
        <source>A group has no lines yet. Add one, or take the group out.</source>
        <translation>В группе пока нет строк. Добавьте строку или уберите группу.</translation>
    </message>
    <message>
        <source>A group needs a title.</source>
        <translation>У группы должно быть название.</translation>
    </message>
    <message>
        <source>A new {kind} needs a name.</source>
        <translation>Для новой записи нужно название: {kind}.</translation>
    </message>
    <message>
        <source>A new {kind} needs a value here: {field}.</source>
        <translation>Для новой записи ({kind}) нужно значение: {field}.</translation>
    </message>
    <message>
        <source>A requirement has at most {number} settings.</source>
        <translation>В требовании не больше {number} состояний.</translation>
    </message>
    <message>
        <source>A requirement is nested at most {number} deep.</source>
        <translation>Вложенность требования – не больше {number}.</translation>
    </message>
    <message>
        <source>A review needs a title.</source>
        <translation>У обзора должно быть название.</translation>
    </message>
    <message>
        <source>A scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>A scenario needs a title.</source>
        <translation>У сценария должно быть название.</translation>
    </message>
    <message>
        <source>A state needs a title.</source>
        <translation>У состояния должно быть название.</translation>
    </message>
    <message>
        <source>A {kind} has no field “{field}” to edit.</source>
        <translation>Нет поля «{field}», которое можно изменить: {kind}.</translation>
    </message>
    <message>
        <source>A {kind} has no place in an order.</source>
        <translation>Порядка здесь нет: {kind}.</translation>
    </message>
    <message>
        <source>A {kind} has no title.</source>
        <translation>Названия здесь нет: {kind}.</translation>
    </message>
    <message>
        <source>A {kind} is in no group.</source>
        <translation>Групп здесь нет: {kind}.</translation>
    </message>
    <message>
        <source>A {kind} keeps its place within its {owner}.</source>
        <translation>Место меняется только внутри ({owner}): {kind}.</translation>
    </message>
    <message>
        <source>Accessed {date}</source>
        <comment>citation</comment>
        <translation>Дата обращения: {date}</translation>
    </message>
    <message>
        <source>Add commitment “{title}”</source>
        <translation>Добавить обязательство «{title}»</translation>
    </message>
    <message>
        <source>Add condition “{name}”</source>
        <translation>Добавить условие «{name}»</translation>
    </message>
    <message>
        <source>Add group “{name}”</source>
        <translation>Добавить группу «{name}»</translation>
    </message>
    <message>
        <source>Add indicator “{title}”</source>
        <translation>Добавить показатель «{title}»</translation>
    </message>
    <message>
        <source>Add issue area “{name}”</source>
        <translation>Добавить область «{name}»</translation>
    </message>
    <message>
        <source>Add review “{title}”</source>
        <translation>Добавить обзор «{title}»</translation>
    </message>
    <message>
        <source>Add scenario “{name}”</source>
        <translation>Добавить сценарий «{name}»</translation>
    </message>
    <message>
        <source>Add state “{name}” of “{condition}”</source>
        <translation>Добавить состояние «{name}» условия «{condition}»</translation>
    </message>
    <message>
        <source>Add the document “{name}”</source>
        <translation>Добавить документ «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Add the text of {n:,} passages of “{source}”</source>
        <translation>
            <numerusform>Добавить текст {n:,} фрагмента источника «{source}»</numerusform>
            <numerusform>Добавить текст {n:,} фрагментов источника «{source}»</numerusform>
            <numerusform>Добавить текст {n:,} фрагментов источника «{source}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation>Добавить: {kind}</translation>
    </message>
    <message>
        <source>Add {kind} “{name}”</source>
        <translation>Добавить: {kind} «{name}»</translation>
    </message>
    <message>
        <source>Against {state}: {settings}.</source>
        <translation>Против {state}: {settings}.</translation>
    </message>
    <message>
        <source>All {found:,} entries were saved.</source>
        <translation>Спасены все записи: {found:,}.</translation>
    </message>
    <message>
        <source>An indicator needs a title.</source>
        <translation>У показателя должно быть название.</translation>
    </message>
    <message>
        <source>An issue area needs a title.</source>
        <translation>У проблемной области должно быть название.</translation>
    </message>
    <message>
        <source>An unknown condition counts half-way between its smallest and its largest effect; “not certain” says that the whole span is not in one quadrant.</source>
        <translation>Неизвестное условие учитывается посередине между наименьшим и наибольшим воздействием; «неопределённо» значит, что весь размах не лежит в одном квадранте.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>апреля</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation>Попросите отправителя прислать копию, сделанную командой «Сохранить копию».</translation>
    </message>
    <message>
        <source>Assess: {setting}</source>
        <translation>Оценить: {setting}</translation>
    </message>
    <message>
        <source>Assessed at the baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Assume: {setting}</source>
        <translation>Допустить: {setting}</translation>
    </message>
    <message>
        <source>At least {count} of {number} cannot be. Choose fewer, or add lines.</source>
        <translation>«Не менее {count} из {number}» невозможно. Выберите меньше или добавьте строки.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>августа</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Исходная оценка</translation>
    </message>
    <message>
        <source>Baseline: {state}</source>
        <translation>Исходная оценка: {state}</translation>
    </message>
    <message>
        <source>Beside “{document}” lies “{copy}”, by its name a second version that a sync program kept. Both may hold work, and both were left as they are; open the other one to see what is in it.</source>
        <translation>Рядом с «{document}» лежит «{copy}»: судя по имени, вторая версия, которую оставила программа синхронизации. Работа может быть в обеих, и обе оставлены как есть; чтобы увидеть, что во второй, откройте её.</translation>
    </message>
    <message>
        <source>Beside “{document}” lies “{journal}” of another program that broke off changing it. Nothing of it was carried out here. As long as it lies there, changes can only be saved under another name.</source>
        <translation>Рядом с «{document}» лежит «{journal}» другой программы, которая прервала его изменение. Здесь ничего из этого не выполнено. Пока он там лежит, изменения можно сохранить только под другим именем.</translation>
    </message>
    <message>
        <source>Broken: “{name}”</source>
        <translation>Нарушено: «{name}»</translation>
    </message>
    <message>
        <source>By less:</source>
        <translation>Меньше сдвинулись:</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>Cases of “{name}”: where it is 1 they are kept as cooperated, where it is 0 as failed.</source>
        <translation>Случаи «{name}»: где 1, считается, что сотрудничали, где 0 – что нет.</translation>
    </message>
    <message numerus="yes">
        <source>Change {n:,} evidence items from a table</source>
        <translation>
            <numerusform>Изменить {n:,} свидетельство по таблице</numerusform>
            <numerusform>Изменить {n:,} свидетельства по таблице</numerusform>
            <numerusform>Изменить {n:,} свидетельств по таблице</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a condition and its state in every line, or take the line out.</source>
        <translation>Выберите в каждой строке условие и состояние или уберите строку.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Выбрать другой…</translation>
    </message>
    <message>
        <source>Cited after the Chicago Manual of Style, 17th edition, as notes.</source>
        <translation>Ссылки оформлены по Чикагскому руководству по стилю, 17-е издание, примечаниями.</translation>
    </message>
    <message>
        <source>Cited after the Chicago Manual of Style, 17th edition, by author and date.</source>
        <translation>Ссылки оформлены по Чикагскому руководству по стилю, 17-е издание, с автором и годом.</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Соперничество</translation>
    </message>
    <message>
        <source>Contradict by “{claim}”</source>
        <translation>Опровергнуть: «{claim}»</translation>
    </message>
    <message>
        <source>Cooperate and compete</source>
        <translation>Партнёры и соперники</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>Сотрудничество</translation>
    </message>
    <message>
        <source>Cooperation and competition, each from 0 to 10; from {n} on counts as high.</source>
        <translation>Сотрудничество и соперничество, от 0 до 10; высоким считается значение от {n}.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>декабря</translation>
    </message>
    <message>
        <source>Decimal commas were read as decimal points, in {count:,} cells.</source>
        <translation>Запятые в числах прочитаны как десятичные знаки, ячеек: {count:,}.</translation>
    </message>
    <message>
        <source>Decimal commas were read as decimal points.</source>
        <translation>Запятые в числах прочитаны как десятичные знаки.</translation>
    </message>
    <message>
        <source>Delete {kind} “{name}”</source>
        <translation>Удалить: {kind} «{name}»</translation>
    </message>
    <message>
        <source>Delete {things}</source>
        <translation>Удалить: {things}</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>диск занят</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>превышена квота диска</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Duplicate “{name}”</source>
        <translation>Создать копию «{name}»</translation>
    </message>
    <message>
        <source>Edit reading of “{name}”, {date}</source>
        <translation>Изменить наблюдение «{name}», {date}</translation>
    </message>
    <message>
        <source>Edit {fields} of “{name}”</source>
        <translation>Изменить «{name}»: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>Edit {what} of {n:,} entries</source>
        <translation>
            <numerusform>Изменить {n:,} запись: {what}</numerusform>
            <numerusform>Изменить {n:,} записи: {what}</numerusform>
            <numerusform>Изменить {n:,} записей: {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {what} of “{name}”</source>
        <translation>Изменить «{name}»: {what}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свидетельства</translation>
    </message>
    <message>
        <source>Evidence {evidence} on {judgement}</source>
        <translation>Свидетельство {evidence} о суждении: {judgement}</translation>
    </message>
    <message>
        <source>February</source>
        <translation>февраля</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>такой файл уже есть</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>слишком длинное имя файла</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>файл слишком большой</translation>
    </message>
    <message>
        <source>For {state}: {settings}.</source>
        <translation>За {state}: {settings}.</translation>
    </message>
    <message>
        <source>From its next start, Modus Vivendi speaks English.</source>
        <translation>Со следующего запуска Modus Vivendi будет на английском языке.</translation>
    </message>
    <message>
        <source>From its next start, Modus Vivendi speaks Russian.</source>
        <translation>Со следующего запуска Modus Vivendi будет на русском языке.</translation>
    </message>
    <message>
        <source>From its next start, Modus Vivendi speaks the language of this computer.</source>
        <translation>Со следующего запуска Modus Vivendi будет на языке этого компьютера.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Стоп-кадр</translation>
    </message>
    <message>
        <source>Go on under its new name</source>
        <translation>Продолжить под новым именем</translation>
    </message>
    <message>
        <source>Grades: source reliability A to F, information credibility 1 to 6; F and 6 cannot be judged.</source>
        <translation>Оценки: надёжность источника от A до F, достоверность сведений от 1 до 6; F и 6 – судить нельзя.</translation>
    </message>
    <message>
        <source>How evidence fits a state is one of {fits}.</source>
        <translation>Как свидетельство подходит к состоянию – одно из: {fits}.</translation>
    </message>
    <message>
        <source>How many there should be is what the file still says; there may have been more.</source>
        <translation>Сколько их должно быть, известно только по остаткам файла; могло быть и больше.</translation>
    </message>
    <message>
        <source>Import its contents</source>
        <translation>Импортировать содержимое</translation>
    </message>
    <message>
        <source>Import only its contents, or ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation>Импортируйте только содержимое или попросите отправителя прислать копию, сделанную командой «Сохранить копию».</translation>
    </message>
    <message numerus="yes">
        <source>Import {n:,} evidence items</source>
        <translation>
            <numerusform>Импортировать {n:,} свидетельство</numerusform>
            <numerusform>Импортировать {n:,} свидетельства</numerusform>
            <numerusform>Импортировать {n:,} свидетельств</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {n:,} sources</source>
        <translation>
            <numerusform>Импортировать {n:,} источник</numerusform>
            <numerusform>Импортировать {n:,} источника</numerusform>
            <numerusform>Импортировать {n:,} источников</numerusform>
        </translation>
    </message>
    <message>
        <source>In the place of {name} lies an earlier version of it (a backup, or a sync program?), all of which is in yours too. {yours}</source>
        <translation>На месте {name} лежит его более ранняя версия (резервная копия или программа синхронизации?); всё, что в ней есть, есть и у вас. {yours}</translation>
    </message>
    <message>
        <source>In the place of {name} lies another workspace now, “{title}”. {yours}</source>
        <translation>На месте {name} теперь лежит другое рабочее пространство, «{title}». {yours}</translation>
    </message>
    <message>
        <source>In this scenario</source>
        <translation>В этом сценарии</translation>
    </message>
    <message>
        <source>In this scenario, settled</source>
        <translation>В этом сценарии, уравновешено</translation>
    </message>
    <message>
        <source>In {title}</source>
        <comment>citation</comment>
        <translation>В кн.: {title}</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка чтения или записи диска</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>It hangs on:</source>
        <translation>Зависит от:</translation>
    </message>
    <message>
        <source>It was left as it is, and your work is kept safely on this computer; save yours under another name beside it.</source>
        <translation>Оно оставлено как есть, а ваша работа сохранена на этом компьютере; сохраните её рядом под другим именем.</translation>
    </message>
    <message>
        <source>It would fit with {changes}.</source>
        <translation>Согласовалось бы при: {changes}.</translation>
    </message>
    <message>
        <source>It would tip with {changes}.</source>
        <translation>Переменилось бы при: {changes}.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>января</translation>
    </message>
    <message>
        <source>Judge it first, from −3 to +3: then there is something to give reasons for.</source>
        <translation>Сначала оцените это от −3 до +3: тогда будет что обосновывать.</translation>
    </message>
    <message numerus="yes">
        <source>Judge {n:,} cells</source>
        <translation>
            <numerusform>Оценить {n:,} ячейку</numerusform>
            <numerusform>Оценить {n:,} ячейки</numerusform>
            <numerusform>Оценить {n:,} ячеек</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge: {what}</source>
        <translation>Оценить: {what}</translation>
    </message>
    <message>
        <source>July</source>
        <translation>июля</translation>
    </message>
    <message>
        <source>June</source>
        <translation>июня</translation>
    </message>
    <message>
        <source>Kept: “{name}”</source>
        <translation>Выполнено: «{name}»</translation>
    </message>
    <message>
        <source>Lost {kind} {number}</source>
        <translation>Утрачено: {kind} {number}</translation>
    </message>
    <message>
        <source>Low engagement</source>
        <translation>Слабое взаимодействие</translation>
    </message>
    <message>
        <source>March</source>
        <translation>марта</translation>
    </message>
    <message>
        <source>May</source>
        <translation>мая</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Modus workspaces (*.modus)</source>
        <translation>Рабочие пространства Modus (*.modus)</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} issue areas</source>
        <translation>
            <numerusform>Переместить {n} проблемную область</numerusform>
            <numerusform>Переместить {n} проблемные области</numerusform>
            <numerusform>Переместить {n} проблемных областей</numerusform>
        </translation>
    </message>
    <message>
        <source>Move {things} in the order</source>
        <translation>Изменить порядок: {things}</translation>
    </message>
    <message>
        <source>Move “{name}”</source>
        <translation>Переместить «{name}»</translation>
    </message>
    <message>
        <source>Move “{name}” in the order</source>
        <translation>Изменить порядок: «{name}»</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Новое рабочее пространство</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {why}. Your work itself is kept, and so are the backups there are.</source>
        <translation>Резервная копия в {folder} не сделана: {why}. Сама работа сохранена, прежние резервные копии тоже.</translation>
    </message>
    <message>
        <source>No backup was made, because what is open here does not read back as it was written; the disk of this computer may be failing. The backups there are were left as they are. Save a copy on another disk now.</source>
        <translation>Резервная копия не сделана: то, что здесь открыто, читается не так, как было записано; возможно, отказывает диск этого компьютера. Прежние резервные копии оставлены как есть. Сохраните копию на другом диске прямо сейчас.</translation>
    </message>
    <message>
        <source>No backup was made, because “{file}” was changed by someone else meanwhile.</source>
        <translation>Резервная копия не сделана: тем временем «{file}» изменил кто-то другой.</translation>
    </message>
    <message>
        <source>No backup was made: the program that makes it stopped or could not be started ({failed}). Your work itself is kept, and so are the backups there are.</source>
        <translation>Резервная копия не сделана: программа, которая её делает, остановилась или не запустилась ({failed}). Сама работа сохранена, прежние резервные копии тоже.</translation>
    </message>
    <message>
        <source>No effect on an issue area is judged yet</source>
        <translation>Воздействия на проблемные области ещё не оценены</translation>
    </message>
    <message>
        <source>No issue area has a requirement.</source>
        <translation>Ни у одной проблемной области нет требования.</translation>
    </message>
    <message>
        <source>No single change elsewhere would make it fit.</source>
        <translation>Ни одно отдельное изменение в других условиях его не согласует.</translation>
    </message>
    <message>
        <source>No single change elsewhere would make it fit; nearest comes {change}, which leaves it {left}.</source>
        <translation>Ни одно отдельное изменение в других условиях его не согласует; ближе всего {change}: остаётся {left}.</translation>
    </message>
    <message>
        <source>No single change elsewhere would tip it.</source>
        <translation>Ни одно отдельное изменение в других условиях его не переменит.</translation>
    </message>
    <message>
        <source>No single change elsewhere would tip it; nearest comes {change}, which leaves it {left}.</source>
        <translation>Ни одно отдельное изменение в других условиях его не переменит; ближе всего {change}: остаётся {left}.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет места</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>нет такого устройства</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>нет такого устройства или адреса</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>нет такого файла или папки</translation>
    </message>
    <message>
        <source>No working copy could be made in {folder} ({error}). Nothing was changed. Make room there, or let MODUS_HOME name another folder.</source>
        <translation>Не удалось создать рабочую копию в {folder} ({error}). Ничего не изменено. Освободите там место или укажите другую папку в MODUS_HOME.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Not reproduced:</source>
        <translation>Не воспроизводится:</translation>
    </message>
    <message>
        <source>Not saved: other entries speak of it, but it could not be read any more. Put the right one in its place.</source>
        <translation>Не спасено: на это ссылаются другие записи, но прочитать его уже нельзя. Поставьте на его место правильную запись.</translation>
    </message>
    <message>
        <source>Nothing beyond what is assessed.</source>
        <translation>Ничего сверх исходной оценки.</translation>
    </message>
    <message>
        <source>Nothing moves: no judged effect hangs on what is assumed.</source>
        <translation>Ничего не сдвигается: от допущений не зависит ни одно оценённое воздействие.</translation>
    </message>
    <message>
        <source>Nothing speaks against {state}.</source>
        <translation>Против {state} ничего не говорит.</translation>
    </message>
    <message>
        <source>Nothing speaks for or against {state}.</source>
        <translation>Ничто не говорит ни за, ни против {state}.</translation>
    </message>
    <message>
        <source>Nothing speaks for {state}.</source>
        <translation>За {state} ничего не говорит.</translation>
    </message>
    <message>
        <source>Nothing was saved, and the document is untouched: the copy for it did not come out whole. Your work is kept; try again, and if it fails again, look after the disk of this computer.</source>
        <translation>Ничего не сохранено, документ не тронут: копия для него получилась неполной. Ваша работа сохранена; попробуйте ещё раз, а если снова не выйдет, проверьте диск этого компьютера.</translation>
    </message>
    <message>
        <source>Nothing was saved, because there is no writing in {parent} ({error}). What you did is kept up to now; make room on that disk before you go on.</source>
        <translation>Ничего не сохранено: в {parent} нельзя писать ({error}). Всё сделанное до сих пор сохранено; прежде чем продолжать, освободите место на этом диске.</translation>
    </message>
    <message>
        <source>Nothing was written; choose another name or another folder.</source>
        <translation>Ничего не записано; выберите другое имя или другую папку.</translation>
    </message>
    <message>
        <source>Nothing: no condition is pushed out of its state.</source>
        <translation>Ничего: ни одно условие не выводится из своего состояния.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>ноября</translation>
    </message>
    <message>
        <source>Numbers: cooperation | competition, in blue what the scenario changes.</source>
        <translation>Числа: сотрудничество | соперничество, синим – что меняет сценарий.</translation>
    </message>
    <message>
        <source>Numbers: cooperation | competition.</source>
        <translation>Числа: сотрудничество | соперничество.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>октября</translation>
    </message>
    <message>
        <source>Of the history the last {kept:,} steps were kept (since {since}); what came before them is one step.</source>
        <translation>Из истории сохранены последние шаги: {kept:,} (с {since}); всё, что было до них, – один шаг.</translation>
    </message>
    <message>
        <source>Open a recovered copy</source>
        <translation>Открыть восстановленную копию</translation>
    </message>
    <message>
        <source>Open again: “{name}”</source>
        <translation>Снова открыто: «{name}»</translation>
    </message>
    <message>
        <source>Open the other file</source>
        <translation>Открыть другой файл</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>действие не разрешено</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Партнёрство</translation>
    </message>
    <message>
        <source>People place each issue area by its cooperation and its competition; at the baseline it stands exactly there.</source>
        <translation>Каждую проблемную область располагают люди – по её сотрудничеству и соперничеству; в исходной оценке она стоит именно там.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <source>Pin “{name}”</source>
        <translation>Закрепить «{name}»</translation>
    </message>
    <message>
        <source>Put “{name}” over the baseline</source>
        <translation>«{name}»: на основе исходной оценки</translation>
    </message>
    <message>
        <source>Put “{name}” over “{other}”</source>
        <translation>«{name}»: на основе «{other}»</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>диск доступен только для чтения</translation>
    </message>
    <message>
        <source>Read: {setting}, {date}</source>
        <translation>Наблюдение: {setting}, {date}</translation>
    </message>
    <message>
        <source>Reading {name} needs far more memory than its size allows, so it was given up</source>
        <translation>Для чтения {name} нужно намного больше памяти, чем следует из его размера, поэтому оно прекращено</translation>
    </message>
    <message>
        <source>Reading {name} takes far too long for its size, so it was given up; a file can be made to do that. Nothing was changed. Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation>Чтение {name} слишком долгое для его размера, поэтому оно прекращено; файл можно нарочно сделать таким. Ничего не изменено. Попросите отправителя прислать копию, сделанную командой «Сохранить копию».</translation>
    </message>
    <message>
        <source>Recovered from {name}</source>
        <translation>Восстановлено из {name}</translation>
    </message>
    <message>
        <source>Recovered on {now} from {report}.</source>
        <translation>Восстановлено {now} из {report}.</translation>
    </message>
    <message>
        <source>Recovered workspace</source>
        <translation>Восстановленное рабочее пространство</translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation>Вернуть: {label}</translation>
    </message>
    <message>
        <source>Remove the requirement of “{name}”</source>
        <translation>Снять требование области «{name}»</translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation>Переименовать «{old}» в «{new}»</translation>
    </message>
    <message>
        <source>Replace everything by “{name}”</source>
        <translation>Заменить всё на «{name}»</translation>
    </message>
    <message>
        <source>Requirement blocked: </source>
        <translation>Требование не выполнено: </translation>
    </message>
    <message>
        <source>Requirement blocked: cut to the ceiling</source>
        <translation>Требование не выполнено: срезано до потолка</translation>
    </message>
    <message>
        <source>Requirement met: </source>
        <translation>Требование выполнено: </translation>
    </message>
    <message>
        <source>Requirement open: </source>
        <translation>Требование под вопросом: </translation>
    </message>
    <message>
        <source>Reset “{title}”</source>
        <translation>Сбросить «{title}»</translation>
    </message>
    <message>
        <source>Restore the version of {when}</source>
        <translation>Восстановить версию от {when}</translation>
    </message>
    <message>
        <source>Rivalry</source>
        <translation>Противостояние</translation>
    </message>
    <message>
        <source>SQLite {version} is in use, which has known faults with files made to deceive it; {safe} is the first without them. Files are still looked at in a process of their own. Install the package pysqlite3, which brings a current one.</source>
        <translation>Используется SQLite {version} с известными ошибками при чтении нарочно испорченных файлов; первая версия без них – {safe}. Файлы по-прежнему просматриваются в отдельном процессе. Установите пакет pysqlite3 с новой версией.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Сохранить в другом месте…</translation>
    </message>
    <message>
        <source>Save mine beside it</source>
        <translation>Сохранить мою версию рядом</translation>
    </message>
    <message>
        <source>Saved were {found:,} entries; how many there should be could not be read any more.</source>
        <translation>Спасено записей: {found:,}; сколько их должно быть, прочитать уже нельзя.</translation>
    </message>
    <message>
        <source>Saved: {short}, and everything else; {found:,} entries in all.</source>
        <translation>Спасено: {short} и всё остальное; всего записей: {found:,}.</translation>
    </message>
    <message>
        <source>Saving what can be saved from {name} takes far more time or memory than its size explains, so it was given up; a file can be made to do that. Nothing was changed. Open another copy.</source>
        <translation>Спасение данных из {name} требует намного больше времени или памяти, чем следует из размера, поэтому оно прекращено; файл можно нарочно сделать таким. Ничего не изменено. Откройте другую копию.</translation>
    </message>
    <message>
        <source>Saving what can be saved from {name} was given up ({why}); a file can be made to do that. Nothing was changed. Open another copy.</source>
        <translation>Спасение данных из {name} прекращено ({why}); файл можно нарочно сделать таким. Ничего не изменено. Откройте другую копию.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>сентября</translation>
    </message>
    <message>
        <source>Set the requirement of “{name}”</source>
        <translation>Задать требование области «{name}»</translation>
    </message>
    <message>
        <source>Set {setting} in “{name}”</source>
        <translation>Задать {setting}: «{name}»</translation>
    </message>
    <message>
        <source>Setting of {condition} in the case {owner}</source>
        <translation>Состояние условия {condition} в случае {owner}</translation>
    </message>
    <message>
        <source>Setting of {condition} in the claim {owner}</source>
        <translation>Допущение об условии {condition} в утверждении {owner}</translation>
    </message>
    <message>
        <source>Setting of {condition} in the scenario {owner}</source>
        <translation>Допущение об условии {condition} в сценарии {owner}</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>Показать то окно</translation>
    </message>
    <message>
        <source>Shown after the conditions have settled.</source>
        <translation>Показано после уравновешивания условий.</translation>
    </message>
    <message>
        <source>Shown as the scenario is set, before conditions settle.</source>
        <translation>Показано так, как задан сценарий, до уравновешивания условий.</translation>
    </message>
    <message>
        <source>Some rivalry does not go away (floor)</source>
        <translation>Часть соперничества неустранима (нижний предел)</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message numerus="yes">
        <source>Sources:</source>
        <translation>
            <numerusform>Источник:</numerusform>
            <numerusform>Источники:</numerusform>
            <numerusform>Источники:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>файл на сетевом диске больше недоступен</translation>
    </message>
    <message>
        <source>Step {n}: {condition}: {before} → {after}</source>
        <translation>Шаг {n}: {condition}: {before} → {after}</translation>
    </message>
    <message>
        <source>Stop assuming: {title}</source>
        <translation>Больше не допускать: {title}</translation>
    </message>
    <message>
        <source>Support by “{claim}”</source>
        <translation>Подкрепить: «{claim}»</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>Убрать: {what}</translation>
    </message>
    <message>
        <source>Take back: {label}</source>
        <translation>Отменить: {label}</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Забрать себе</translation>
    </message>
    <message>
        <source>Take over as the baseline: {setting}</source>
        <translation>Принять как исходную оценку: {setting}</translation>
    </message>
    <message>
        <source>Take over as the baseline: {setting} and {more} more</source>
        <translation>Принять как исходную оценку: {setting} и ещё {more}</translation>
    </message>
    <message>
        <source>Take over from “{name}”</source>
        <translation>Взять из «{name}»</translation>
    </message>
    <message>
        <source>Take {condition} out of “{name}”</source>
        <translation>Убрать {condition}: «{name}»</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>файл занят</translation>
    </message>
    <message>
        <source>That {kind} is no longer there.</source>
        <translation>Этого больше нет: {kind}.</translation>
    </message>
    <message>
        <source>The axis ends here</source>
        <translation>Здесь кончается ось</translation>
    </message>
    <message>
        <source>The baseline says what was read already.</source>
        <translation>Исходная оценка уже соответствует наблюдениям.</translation>
    </message>
    <message>
        <source>The colours of the variants were left out.</source>
        <translation>Цвета вариантов не перенесены.</translation>
    </message>
    <message numerus="yes">
        <source>The conditions do not settle; they go round in a circle of {n} situations. The positions are those as set.</source>
        <translation>
            <numerusform>Условия не уравновешиваются, а ходят по кругу из {n} ситуации. Положения – по заданным допущениям.</numerusform>
            <numerusform>Условия не уравновешиваются, а ходят по кругу из {n} ситуаций. Положения – по заданным допущениям.</numerusform>
            <numerusform>Условия не уравновешиваются, а ходят по кругу из {n} ситуаций. Положения – по заданным допущениям.</numerusform>
        </translation>
    </message>
    <message>
        <source>The document was not found under another name. Your work is kept; save it here again.</source>
        <translation>Под другим именем документ не найден. Ваша работа сохранена; сохраните её здесь ещё раз.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>The file no longer said which workspace it is, so this is another one.</source>
        <translation>Файл больше не сообщает, какое это рабочее пространство, поэтому это – новое.</translation>
    </message>
    <message>
        <source>The folder {parent} is not there (unplugged? renamed?). {closing}</source>
        <translation>Папки {parent} нет (диск отключён? папка переименована?). {closing}</translation>
    </message>
    <message>
        <source>The history could not be kept, so a new one begins here.</source>
        <translation>Историю сохранить не удалось, поэтому здесь начинается новая.</translation>
    </message>
    <message>
        <source>The history could not be read ({error}). Nothing was changed; try again, and if it fails again, look after the disk of {parent}.</source>
        <translation>Не удалось прочитать историю ({error}). Ничего не изменено; попробуйте ещё раз, а если снова не выйдет, проверьте диск с папкой {parent}.</translation>
    </message>
    <message>
        <source>The issue areas on the matrix of cooperation and competition</source>
        <translation>Проблемные области на матрице сотрудничества и соперничества</translation>
    </message>
    <message>
        <source>The program that saves what can be saved from {name} could not be started ({error}). Nothing was changed; try again.</source>
        <translation>Не удалось запустить программу, которая спасает данные из {name} ({error}). Ничего не изменено; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The short names do not fit the descriptors and were left out.</source>
        <translation>Краткие названия не подходят к дескрипторам и не перенесены.</translation>
    </message>
    <message>
        <source>The text of “{file}” is already in “{source}”.</source>
        <translation>Текст «{file}» уже есть в «{source}».</translation>
    </message>
    <message>
        <source>The version of {when}</source>
        <translation>Версия от {when}</translation>
    </message>
    <message>
        <source>The version of {when} is of another workspace, “{name}”, so it was not put in the place of this one. Open it by itself.</source>
        <translation>Версия от {when} относится к другому рабочему пространству, «{name}», поэтому она не поставлена на место этого. Откройте её отдельно.</translation>
    </message>
    <message>
        <source>The version of {when} was made by a newer version of Modus Vivendi; restoring it here would lose what this one does not know. Update first.</source>
        <translation>Версия от {when} сделана более новой версией Modus Vivendi; при восстановлении здесь пропало бы то, чего эта версия не знает. Сначала обновите программу.</translation>
    </message>
    <message>
        <source>The work in {file} cannot be looked at just now ({error}).</source>
        <translation>Работу в {file} сейчас нельзя просмотреть ({error}).</translation>
    </message>
    <message>
        <source>The working copy</source>
        <translation>Рабочая копия</translation>
    </message>
    <message>
        <source>The working copy {path} cannot be opened ({error}); it was left as it is.</source>
        <translation>Не удалось открыть рабочую копию {path} ({error}); она оставлена как есть.</translation>
    </message>
    <message numerus="yes">
        <source>The workspace holds {n} more on where issue areas stand and what they need.</source>
        <translation>
            <numerusform>В рабочем пространстве есть ещё {n} о том, где стоят области и что им нужно.</numerusform>
            <numerusform>В рабочем пространстве есть ещё {n} о том, где стоят области и что им нужно.</numerusform>
            <numerusform>В рабочем пространстве есть ещё {n} о том, где стоят области и что им нужно.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace itself cannot be deleted.</source>
        <translation>Само рабочее пространство удалить нельзя.</translation>
    </message>
    <message>
        <source>There is already a file {name}; it was left as it is. Choose another name.</source>
        <translation>Файл {name} уже есть; он оставлен как есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>There is already a file {target} by now; it was left as it is. Choose another name.</source>
        <translation>Файл {target} тем временем уже появился; он оставлен как есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>There is no axis “{axis}”.</source>
        <translation>Оси «{axis}» нет.</translation>
    </message>
    <message>
        <source>There is no file {name} in {parent}.</source>
        <translation>Файла {name} в папке {parent} нет.</translation>
    </message>
    <message>
        <source>There is no judgement “{judgement}” that evidence could speak to.</source>
        <translation>Нет суждения «{judgement}», о котором могло бы говорить свидетельство.</translation>
    </message>
    <message>
        <source>There is nothing to be saved in {name}: no page of it holds an entry of a Modus Vivendi workspace. It was left as it is. Open another copy.</source>
        <translation>В {name} нечего спасать: ни на одной странице нет записи рабочего пространства Modus Vivendi. Файл оставлен как есть. Откройте другую копию.</translation>
    </message>
    <message>
        <source>There is such a {kind} already.</source>
        <translation>Такое уже есть: {kind}.</translation>
    </message>
    <message>
        <source>This cannot be saved as a workspace: {broken}{more}. Nothing was written.</source>
        <translation>Это нельзя сохранить как рабочее пространство: {broken}{more}. Ничего не записано.</translation>
    </message>
    <message>
        <source>This could not be kept: {label} ({error}). Nothing was changed, and everything before it is safe. Check that there is room on the disk of {parent}, then do it again.</source>
        <translation>Не удалось сохранить: {label} ({error}). Ничего не изменено, всё сделанное раньше сохранено. Проверьте, есть ли место на диске с папкой {parent}, и повторите.</translation>
    </message>
    <message>
        <source>This document cannot be added: {why}. Split it, and add the part that is needed.</source>
        <translation>Этот документ нельзя добавить: {why}. Разделите его и добавьте нужную часть.</translation>
    </message>
    <message>
        <source>This document cannot be read: {why}.</source>
        <translation>Этот документ не удаётся прочитать: {why}.</translation>
    </message>
    <message>
        <source>This was meant for an earlier state of the workspace; please do it again.</source>
        <translation>Это относилось к прежнему состоянию рабочего пространства; повторите, пожалуйста.</translation>
    </message>
    <message>
        <source>This work is in an older format, and could not be led to the new one in {parent} ({error}). It was left as it is. Make room there, then try again.</source>
        <translation>Эта работа в старом формате, и перевести её в новый в папке {parent} не удалось ({error}). Она оставлена как есть. Освободите там место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This work is open in another window already.</source>
        <translation>Эта работа уже открыта в другом окне.</translation>
    </message>
    <message>
        <source>This workspace has no file yet. Choose a name for it.</source>
        <translation>У этого рабочего пространства ещё нет файла. Выберите для него имя.</translation>
    </message>
    <message>
        <source>This workspace was last changed with a newer version of Modus Vivendi, so it can be looked at here but not changed: this version would lose what it does not know. Update to change it; “Save a copy” copies it as it is.</source>
        <translation>Это рабочее пространство последний раз изменяли в более новой версии Modus Vivendi, поэтому здесь его можно смотреть, но не менять: эта версия потеряла бы то, чего не знает. Чтобы изменять его, обновите программу; «Сохранить копию» скопирует его как есть.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>слишком длинная цепочка ссылок</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>открыто слишком много файлов</translation>
    </message>
    <message>
        <source>Translated by {names}</source>
        <comment>citation</comment>
        <translation>Пер. {names}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Two sections around the colours, of unknown meaning, were left out.</source>
        <translation>Два раздела возле цветов, смысл которых неизвестен, не перенесены.</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>Отменить: {label}</translation>
    </message>
    <message>
        <source>Unlink “{claim}”</source>
        <translation>Отвязать «{claim}»</translation>
    </message>
    <message>
        <source>Unpin “{name}”</source>
        <translation>Открепить «{name}»</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Версии…</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>Только просмотр</translation>
    </message>
    <message>
        <source>Vol. {number}</source>
        <comment>citation</comment>
        <translation>Т. {number}</translation>
    </message>
    <message>
        <source>What blocks it:</source>
        <translation>Что не даёт его выполнить:</translation>
    </message>
    <message>
        <source>What follows when conditions settle</source>
        <translation>Что следует, когда условия уравновесятся</translation>
    </message>
    <message>
        <source>What if {number}</source>
        <translation>Что, если {number}</translation>
    </message>
    <message>
        <source>What if:</source>
        <translation>Что, если:</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>Что допущено</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Что для этого нужно</translation>
    </message>
    <message>
        <source>What moves at the baseline, settled</source>
        <translation>Что сдвигается в уравновешенной исходной оценке</translation>
    </message>
    <message>
        <source>What moves in “{scenario}”</source>
        <translation>Что сдвигается в «{scenario}»</translation>
    </message>
    <message>
        <source>What moves, and why</source>
        <translation>Что сдвигается и почему</translation>
    </message>
    <message>
        <source>What no workspace has was left behind: {foreign}{more}.</source>
        <translation>Чего в рабочих пространствах не бывает, не взято: {foreign}{more}.</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Что мешает</translation>
    </message>
    <message>
        <source>What was copied is too long to be a table.</source>
        <translation>Скопированное слишком велико для таблицы.</translation>
    </message>
    <message>
        <source>What was saved from {name} could not be told. Nothing was changed; try again.</source>
        <translation>Не удалось сообщить, что спасено из {name}. Ничего не изменено; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>What was there before is untouched</source>
        <translation>Прежнее содержимое не тронуто</translation>
    </message>
    <message>
        <source>What was there before is untouched, and your work is kept</source>
        <translation>Прежнее содержимое не тронуто, ваша работа сохранена</translation>
    </message>
    <message>
        <source>Where a requirement is blocked, cooperation is cut to a ceiling; where it is open, it may be.</source>
        <translation>Где требование не выполнено, сотрудничество ограничено потолком; где оно под вопросом – может быть ограничено.</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Как обстоят дела</translation>
    </message>
    <message>
        <source>Where things would stand</source>
        <translation>Как обстояли бы дела</translation>
    </message>
    <message>
        <source>Whether a crash left work behind could not be looked up in {folder} ({error}). Whatever is there stays there; it is looked for at every start.</source>
        <translation>Не удалось проверить в {folder}, осталась ли работа после сбоя ({error}). Всё, что там есть, остаётся; это проверяется при каждом запуске.</translation>
    </message>
    <message>
        <source>Why {issue} moves</source>
        <translation>Почему сдвигается «{issue}»</translation>
    </message>
    <message>
        <source>Why {issue} stands here</source>
        <translation>Почему «{issue}» здесь</translation>
    </message>
    <message>
        <source>With it went: {list}</source>
        <translation>Вместе с этим удалено: {list}</translation>
    </message>
    <message>
        <source>With “{file}” there would be {count:,} passages; a workspace has room for {most:,}. Split it, and add the part that is needed.</source>
        <translation>С документом «{file}» фрагментов стало бы {count:,}; рабочее пространство вмещает {most:,}. Разделите его и добавьте нужную часть.</translation>
    </message>
    <message>
        <source>Work on a copy</source>
        <translation>Работать с копией</translation>
    </message>
    <message>
        <source>You may not read {name}.</source>
        <translation>Нет права на чтение: {name}.</translation>
    </message>
    <message>
        <source>Your work is kept safely on this computer; save it under another name or in another folder.</source>
        <translation>Ваша работа сохранена на этом компьютере; сохраните её под другим именем или в другой папке.</translation>
    </message>
    <message>
        <source>a change to the {kind} {id} starts from another value</source>
        <translation>изменение исходит из другого значения: {kind} {id}</translation>
    </message>
    <message>
        <source>a column “key” or “claim” is needed, to tell which item a row is</source>
        <translation>нужен столбец «key» или «claim», чтобы понять, о каком свидетельстве строка</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>условие</translation>
    </message>
    <message>
        <source>a condition has no cross-impact on itself</source>
        <translation>условие не влияет само на себя</translation>
    </message>
    <message>
        <source>a condition has {fewest_states} to {most_states} states, not {count}</source>
        <translation>у условия от {fewest_states} до {most_states} состояний, а не {count}</translation>
    </message>
    <message>
        <source>a condition kept private</source>
        <translation>закрытое условие</translation>
    </message>
    <message>
        <source>a key has at most {key_length} characters</source>
        <translation>в ключе не больше {key_length} знаков</translation>
    </message>
    <message>
        <source>a key is a text</source>
        <translation>ключ – это текст</translation>
    </message>
    <message>
        <source>a key must not be empty nor begin or end with a space</source>
        <translation>ключ не может быть пустым, начинаться или кончаться пробелом</translation>
    </message>
    <message>
        <source>a key must not contain quotes, line breaks or any of = ; ( ) ,</source>
        <translation>в ключе не может быть кавычек, переводов строки и знаков = ; ( ) ,</translation>
    </message>
    <message>
        <source>a locator must not be empty, nor contain a semicolon or a line break</source>
        <translation>указатель места не может быть пустым, содержать точку с запятой или перевод строки</translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation>здесь нужно число</translation>
    </message>
    <message>
        <source>a picture is between 100 and {largest} pixels wide and high</source>
        <translation>ширина и высота рисунка – от 100 до {largest} точек</translation>
    </message>
    <message>
        <source>a picture of that size does not fit into memory</source>
        <translation>рисунок такого размера не помещается в память</translation>
    </message>
    <message>
        <source>a requirement cannot begin with “{head}”</source>
        <translation>требование не может начинаться с «{head}»</translation>
    </message>
    <message>
        <source>a requirement cannot contain “{group}” here (a quote that is not closed?)</source>
        <translation>в требовании здесь не может быть «{group}» (незакрытая кавычка?)</translation>
    </message>
    <message>
        <source>a requirement has at most {most_literals} settings</source>
        <translation>в требовании не больше {most_literals} состояний</translation>
    </message>
    <message>
        <source>a requirement is a list that begins with is, not, and, or, or at_least</source>
        <translation>требование – это список, который начинается с is, not, and, or или at_least</translation>
    </message>
    <message>
        <source>a requirement is nested at most {most_depth} deep</source>
        <translation>вложенность требования – не больше {most_depth}</translation>
    </message>
    <message>
        <source>a state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>a state cannot be called “{unknown}”: that is the name of not knowing</source>
        <translation>состояние нельзя назвать «{unknown}»: так называется незнание</translation>
    </message>
    <message>
        <source>a state of “{condition}” is needed here; unknown is none</source>
        <translation>здесь нужно состояние условия «{condition}»; unknown (неизвестно) – не состояние</translation>
    </message>
    <message>
        <source>a what-if moves an issue area by the sum of the effects that changed</source>
        <translation>в «что, если» область сдвигается на сумму изменившихся воздействий</translation>
    </message>
    <message>
        <source>a what-if moves an issue area by the sum of the effects that changed, {n} points per unit</source>
        <translation>в «что, если» область сдвигается на сумму изменившихся воздействий, по {n} на единицу</translation>
    </message>
    <message>
        <source>a whole number is needed here</source>
        <translation>здесь нужно целое число</translation>
    </message>
    <message>
        <source>a {kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>about</source>
        <translation>описание</translation>
    </message>
    <message>
        <source>accessed {date}</source>
        <comment>citation</comment>
        <translation>дата обращения: {date}</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>участник</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>участники</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>after AT LEAST … OF</source>
        <translation>после AT LEAST … OF</translation>
    </message>
    <message>
        <source>after “{condition}”</source>
        <translation>после «{condition}»</translation>
    </message>
    <message>
        <source>against “{}”</source>
        <translation>в сравнении с «{}»</translation>
    </message>
    <message>
        <source>ahead of {rivals} ({balance}) by {margin}</source>
        <translation>впереди {rivals} ({balance}) на {margin}</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>величина</translation>
    </message>
    <message>
        <source>an {kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>и ещё {}</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>другом компьютере</translation>
    </message>
    <message>
        <source>as assessed</source>
        <translation>как оценено</translation>
    </message>
    <message>
        <source>assumed, not found</source>
        <translation>предположено, не найдено</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>допущение</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>не меньше {amount}</translation>
    </message>
    <message>
        <source>at least {count} of (</source>
        <translation>не менее {count} из (</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>не больше {amount}</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>внимание</translation>
    </message>
    <message>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>ось</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>исходная оценка</translation>
    </message>
    <message>
        <source>before</source>
        <translation>было</translation>
    </message>
    <message>
        <source>before an earlier version was restored</source>
        <translation>перед восстановлением более ранней версии</translation>
    </message>
    <message>
        <source>before another copy was merged in</source>
        <translation>перед слиянием с другой копией</translation>
    </message>
    <message>
        <source>before anything changes</source>
        <translation>пока ничего не изменилось</translation>
    </message>
    <message>
        <source>before it was brought into a newer format</source>
        <translation>перед переводом в более новый формат</translation>
    </message>
    <message>
        <source>before many things were deleted</source>
        <translation>перед удалением большого числа записей</translation>
    </message>
    <message>
        <source>before other content was brought in</source>
        <translation>перед загрузкой другого содержимого</translation>
    </message>
    <message>
        <source>before the edit</source>
        <translation>до правки</translation>
    </message>
    <message>
        <source>behind {rivals} ({balance}) by {margin}: it does not fit</source>
        <translation>позади {rivals} ({balance}) на {margin}: не согласуется</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>смещение</translation>
    </message>
    <message>
        <source>bibliographic data</source>
        <translation>библиографическое описание</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <source>both high</source>
        <translation>то и другое высокое</translation>
    </message>
    <message>
        <source>both low</source>
        <translation>то и другое низкое</translation>
    </message>
    <message>
        <source>both settled · against {}</source>
        <translation>оба уравновешены · в сравнении с {}</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>нарушено</translation>
    </message>
    <message>
        <source>by {n}</source>
        <translation>на {n}</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>нельзя оценить</translation>
    </message>
    <message>
        <source>cannot be read: {why}</source>
        <translation>не читается: {why}</translation>
    </message>
    <message>
        <source>cannot be read; it is damaged, or made to do harm. Nothing was added</source>
        <translation>не читается: файл повреждён или составлен во вред. Ничего не добавлено</translation>
    </message>
    <message>
        <source>case</source>
        <translation>случай</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>случаи</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>потолок</translation>
    </message>
    <message>
        <source>ceiling: the requirement is blocked</source>
        <translation>потолок: требование не выполнено</translation>
    </message>
    <message>
        <source>cell {cell}: the file has its formula and not its result; save it once in a spreadsheet program</source>
        <translation>ячейка {cell}: в файле есть её формула, но нет результата; сохраните его один раз в программе электронных таблиц</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>утверждение</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>утверждения</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>цвет</translation>
    </message>
    <message>
        <source>column {number} has no heading</source>
        <translation>у столбца {number} нет заголовка</translation>
    </message>
    <message>
        <source>column “{column}” is there twice</source>
        <translation>столбец «{column}» встречается дважды</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>обязательство</translation>
    </message>
    <message>
        <source>commitments</source>
        <translation>обязательства</translation>
    </message>
    <message>
        <source>competition</source>
        <translation>соперничество</translation>
    </message>
    <message>
        <source>completely reliable</source>
        <translation>полностью надёжен</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>условие</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>условия</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>confirmed by others</source>
        <translation>подтверждено другими</translation>
    </message>
    <message>
        <source>contains characters that cannot be written</source>
        <translation>содержит знаки, которые нельзя записать</translation>
    </message>
    <message>
        <source>contains control characters</source>
        <translation>содержит управляющие знаки</translation>
    </message>
    <message>
        <source>contains invisible characters that turn the direction of text</source>
        <translation>содержит невидимые знаки, меняющие направление письма</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>противоречит</translation>
    </message>
    <message>
        <source>controllers</source>
        <translation>кто управляет</translation>
    </message>
    <message>
        <source>cooperated, although the requirement was blocked: it asks too much</source>
        <translation>сотрудничали, хотя требование не выполнено: оно требует слишком многого</translation>
    </message>
    <message>
        <source>cooperated, as the requirement was met</source>
        <translation>сотрудничали, требование выполнено</translation>
    </message>
    <message>
        <source>cooperated; there is no requirement</source>
        <translation>сотрудничали; требования нет</translation>
    </message>
    <message>
        <source>cooperated; what the case says leaves the requirement open</source>
        <translation>сотрудничали; по данным случая требование под вопросом</translation>
    </message>
    <message>
        <source>cooperation</source>
        <translation>сотрудничество</translation>
    </message>
    <message>
        <source>cooperation high, competition low</source>
        <translation>сотрудничество высокое, соперничество низкое</translation>
    </message>
    <message>
        <source>cooperation low, competition high</source>
        <translation>сотрудничество низкое, соперничество высокое</translation>
    </message>
    <message>
        <source>credibility</source>
        <translation>достоверность</translation>
    </message>
    <message>
        <source>cross-impact</source>
        <translation>перекрёстное влияние</translation>
    </message>
    <message>
        <source>cross-impacts</source>
        <translation>перекрёстные влияния</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>date to look again</source>
        <translation>дата пересмотра</translation>
    </message>
    <message>
        <source>days between readings</source>
        <translation>дней между наблюдениями</translation>
    </message>
    <message>
        <source>defines names of its own in its XML, which no spreadsheet does; it was not read</source>
        <translation>содержит в XML собственные определения, чего в таблицах не бывает; файл не прочитан</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>трудность</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>контрольная сумма</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>сомнительно</translation>
    </message>
    <message>
        <source>due</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>ed. {names}</source>
        <comment>citation</comment>
        <translation>под ред. {names}</translation>
    </message>
    <message>
        <source>edited by {names}</source>
        <comment>citation</comment>
        <translation>под ред. {names}</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>воздействие</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>воздействия</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of this language</comment>
        <translation>ru</translation>
    </message>
    <message>
        <source>end of the scale</source>
        <translation>конец шкалы</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>завершено</translation>
    </message>
    <message>
        <source>ended before it was made</source>
        <translation>завершено до того, как принято</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>запись {number}</translation>
    </message>
    <message>
        <source>entry {number} is no object</source>
        <translation>запись {number} – не объект</translation>
    </message>
    <message>
        <source>every requirement is met</source>
        <translation>все требования выполнены</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>свидетельство</translation>
    </message>
    <message>
        <source>evidence item</source>
        <translation>свидетельство</translation>
    </message>
    <message>
        <source>evidence items</source>
        <translation>свидетельства</translation>
    </message>
    <message>
        <source>expectations</source>
        <translation>ожидания</translation>
    </message>
    <message>
        <source>expected AND, OR or the end, found “{found}”</source>
        <translation>ожидалось AND, OR или конец, найдено «{found}»</translation>
    </message>
    <message>
        <source>expected OF after the number of AT LEAST</source>
        <translation>после числа в AT LEAST ожидалось OF</translation>
    </message>
    <message>
        <source>expected a number after AT LEAST, found “{found}”</source>
        <translation>после AT LEAST ожидалось число, найдено «{found}»</translation>
    </message>
    <message>
        <source>expected {what}, found “{found}”</source>
        <translation>ожидалось {what}, найдено «{found}»</translation>
    </message>
    <message>
        <source>expected “{mark}” {where}, found “{found}”</source>
        <translation>ожидалось «{mark}» {where}, найдено «{found}»</translation>
    </message>
    <message>
        <source>expecting &apos;,&apos; delimiter</source>
        <translation>здесь должна стоять запятая</translation>
    </message>
    <message>
        <source>expecting &apos;:&apos; delimiter</source>
        <translation>здесь должно стоять двоеточие</translation>
    </message>
    <message>
        <source>expecting property name enclosed in double quotes</source>
        <translation>здесь должно стоять имя в двойных кавычках</translation>
    </message>
    <message>
        <source>expecting value</source>
        <translation>здесь должно стоять значение</translation>
    </message>
    <message>
        <source>expects a quadrant that is none</source>
        <translation>ожидает квадрант, которого нет</translation>
    </message>
    <message>
        <source>expects a requirement’s state that is none</source>
        <translation>ожидает состояние требования, которого нет</translation>
    </message>
    <message>
        <source>expects a state that is not there</source>
        <translation>ожидает состояние, которого нет</translation>
    </message>
    <message>
        <source>expects an amount that is not from 0 to 10</source>
        <translation>ожидает величину не от 0 до 10</translation>
    </message>
    <message>
        <source>expects something of an axis that is none</source>
        <translation>ожидает чего-то от оси, которой нет</translation>
    </message>
    <message>
        <source>expects something of an issue area that is not there</source>
        <translation>ожидает чего-то от проблемной области, которой нет</translation>
    </message>
    <message>
        <source>extra data</source>
        <translation>после конца стоит ещё что-то</translation>
    </message>
    <message>
        <source>failed, although the requirement was met: something else was lacking</source>
        <translation>не удалось, хотя требование выполнено: не хватало чего-то ещё</translation>
    </message>
    <message>
        <source>failed, as the requirement was blocked</source>
        <translation>не удалось, требование не выполнено</translation>
    </message>
    <message>
        <source>failed; there is no requirement</source>
        <translation>не удалось; требования нет</translation>
    </message>
    <message>
        <source>failed; what the case says leaves the requirement open</source>
        <translation>не удалось; по данным случая требование под вопросом</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>довольно надёжен</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>снижается</translation>
    </message>
    <message>
        <source>falls by {amount}</source>
        <translation>снижается на {amount}</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>выводы</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>отпечаток документа</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>нижний предел</translation>
    </message>
    <message>
        <source>floor: some rivalry stays</source>
        <translation>нижний предел: часть соперничества остаётся</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>группы</translation>
    </message>
    <message>
        <source>has a baseline that is a state of another condition</source>
        <translation>исходная оценка – состояние другого условия</translation>
    </message>
    <message>
        <source>has an id that does not follow from what it joins</source>
        <translation>идентификатор не соответствует тому, что запись связывает</translation>
    </message>
    <message>
        <source>has an id that is none</source>
        <translation>идентификатор недействителен</translation>
    </message>
    <message>
        <source>has braces nested more than {most} deep</source>
        <translation>скобки вложены глубже {most}</translation>
    </message>
    <message>
        <source>has ended, so its outcome must be kept or broken</source>
        <translation>завершено, поэтому исход – «выполнено» или «нарушено»</translation>
    </message>
    <message>
        <source>has more cells than there are columns</source>
        <translation>ячеек больше, чем столбцов</translation>
    </message>
    <message>
        <source>has more than {most:,} entries</source>
        <translation>записей больше, чем {most:,}</translation>
    </message>
    <message>
        <source>has more than {most:,} rows</source>
        <translation>содержит больше строк, чем можно прочитать: не более {most:,}</translation>
    </message>
    <message>
        <source>has no claim</source>
        <translation>нет утверждения</translation>
    </message>
    <message>
        <source>has no entries; what can be read is RIS, BibTeX and CSL-JSON</source>
        <translation>нет ни одной записи; можно прочитать RIS, BibTeX и CSL-JSON</translation>
    </message>
    <message>
        <source>has no key, and several items have this claim: {keys}</source>
        <translation>нет ключа, а это утверждение есть у нескольких свидетельств: {keys}</translation>
    </message>
    <message>
        <source>has no place in its order</source>
        <translation>нет места в порядке</translation>
    </message>
    <message>
        <source>has no sheet with rows</source>
        <translation>не содержит листа со строками</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>содержит</translation>
    </message>
    <message>
        <source>holds more than {most} MB unpacked, the most that is read</source>
        <translation>в распакованном виде больше {most} МБ, а это предел</translation>
    </message>
    <message>
        <source>illegal trailing comma before end of array</source>
        <translation>лишняя запятая в конце списка</translation>
    </message>
    <message>
        <source>illegal trailing comma before end of object</source>
        <translation>лишняя запятая в конце объекта</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>влияние</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>маловероятно</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>в другом порядке</translation>
    </message>
    <message>
        <source>in {title}</source>
        <comment>citation</comment>
        <translation>в кн.: {title}</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>показатель</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>показатели</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>интерес</translation>
    </message>
    <message>
        <source>invalid \escape</source>
        <translation>недопустимый знак после обратной черты</translation>
    </message>
    <message>
        <source>invalid control character at</source>
        <translation>недопустимый управляющий знак</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>это папка, а не файл</translation>
    </message>
    <message>
        <source>is a link to nothing</source>
        <translation>это ссылка в никуда</translation>
    </message>
    <message>
        <source>is damaged, or no XLSX file</source>
        <translation>повреждён или не является файлом XLSX</translation>
    </message>
    <message>
        <source>is due before it was made</source>
        <translation>срок раньше, чем принято</translation>
    </message>
    <message>
        <source>is in a group of conditions</source>
        <translation>находится в группе условий</translation>
    </message>
    <message>
        <source>is in a group of issue areas</source>
        <translation>находится в группе проблемных областей</translation>
    </message>
    <message>
        <source>is its own ancestor: its parents go round in a circle</source>
        <translation>является собственным предком: цепочка родителей замкнута</translation>
    </message>
    <message>
        <source>is larger than {most} MB, the most that is read</source>
        <translation>больше {most} МБ – столько читается самое большее</translation>
    </message>
    <message>
        <source>is larger than {most} MB, the most that is read here</source>
        <translation>больше {most} МБ, а это предел</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>вложено слишком глубоко</translation>
    </message>
    <message>
        <source>is no table; what can be read is CSV and XLSX</source>
        <translation>не таблица; можно прочитать CSV и XLSX</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>не текст</translation>
    </message>
    <message>
        <source>is not JSON: {why}</source>
        <translation>это не JSON: {why}</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>это не текст в UTF-8</translation>
    </message>
    <message>
        <source>is not a plain file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>is the same item as row {row}</source>
        <translation>то же свидетельство, что и в строке {row}</translation>
    </message>
    <message>
        <source>is the same source as an earlier entry, “{key}”</source>
        <translation>тот же источник, что и в одной из записей выше, «{key}»</translation>
    </message>
    <message>
        <source>is {count:,} characters long; at most {length:,} fit</source>
        <translation>длина {count:,} знаков; помещается не больше {length:,}</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>область</translation>
    </message>
    <message>
        <source>issue area</source>
        <translation>проблемная область</translation>
    </message>
    <message>
        <source>issue areas</source>
        <translation>проблемные области</translation>
    </message>
    <message>
        <source>issues</source>
        <translation>области</translation>
    </message>
    <message>
        <source>it defines entities of its own, as no such document does</source>
        <translation>в нём объявлены собственные сущности, чего в таких документах не бывает</translation>
    </message>
    <message>
        <source>it is of another kind; text, Markdown, HTML, DOCX, ODT and PDF are read</source>
        <translation>он другого вида; читаются текст, Markdown, HTML, DOCX, ODT и PDF</translation>
    </message>
    <message>
        <source>“{path}” cannot be written to where it is. Save it in another folder to change it.</source>
        <translation>«{path}» нельзя записать там, где он лежит. Чтобы менять его, сохраните его в другой папке.</translation>
    </message>
    <message>
        <source>it defines {what} that no workspace has</source>
        <translation>в нём определено то, чего в рабочих пространствах не бывает: {what}</translation>
    </message>
    <message>
        <source>The file is not UTF-8; its letters were read as {encoding}.</source>
        <translation>Файл не в UTF-8; его буквы прочитаны как {encoding}.</translation>
    </message>
    <message>
        <source>it does not say its format</source>
        <translation>он не сообщает свой формат</translation>
    </message>
    <message>
        <source>it does not say which workspace it is</source>
        <translation>он не сообщает, какое это рабочее пространство</translation>
    </message>
    <message>
        <source>it has more text than any workspace can take</source>
        <translation>текста в нём больше, чем вмещает рабочее пространство</translation>
    </message>
    <message>
        <source>it has {count:,} pages; at most {most:,} can be read</source>
        <translation>в нём страниц: {count:,}; можно прочитать не больше {most:,}</translation>
    </message>
    <message>
        <source>it has {found:,} {kind} rows, and should have {known:,}</source>
        <translation>строк вида «{kind}»: {found:,}, а должно быть {known:,}</translation>
    </message>
    <message>
        <source>it has {size:,} bytes and should have {number:,}; {why}</source>
        <translation>в нём {size:,} байт, а должно быть {number:,}; {why}</translation>
    </message>
    <message>
        <source>it holds what no workspace may hold, {broken}{more}</source>
        <translation>в нём есть то, чего в рабочем пространстве быть не может: {broken}{more}</translation>
    </message>
    <message>
        <source>it is damaged, or no OpenDocument text</source>
        <translation>он повреждён, или это не текст OpenDocument</translation>
    </message>
    <message>
        <source>it is damaged, or no PDF</source>
        <translation>он повреждён, или это не PDF</translation>
    </message>
    <message>
        <source>it is damaged, or no Word document</source>
        <translation>он повреждён, или это не документ Word</translation>
    </message>
    <message>
        <source>it is damaged, or not what its name says</source>
        <translation>он повреждён, или его имя не соответствует содержанию</translation>
    </message>
    <message>
        <source>it is larger than {most:,} MB</source>
        <translation>он больше {most:,} МБ</translation>
    </message>
    <message>
        <source>it is neither text nor a document of a kind that is known here</source>
        <translation>это не текст и не документ известного здесь вида</translation>
    </message>
    <message>
        <source>it is no HTML that can be made sense of</source>
        <translation>это не HTML, который можно разобрать</translation>
    </message>
    <message>
        <source>it is not what a file of format {version} is ({error})</source>
        <translation>это не файл формата {version} ({error})</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>он защищён паролем</translation>
    </message>
    <message>
        <source>its bias ({amount})</source>
        <translation>собственное смещение ({amount})</translation>
    </message>
    <message>
        <source>its bibliographic data must be one object of JSON</source>
        <translation>библиографическое описание – один объект JSON</translation>
    </message>
    <message>
        <source>its ceiling {amount} is not below the threshold {other}</source>
        <translation>потолок {amount} не ниже порога {other}</translation>
    </message>
    <message>
        <source>its content as a whole is not what was written</source>
        <translation>содержимое в целом не то, что было записано</translation>
    </message>
    <message>
        <source>its copying was cut off</source>
        <translation>копирование прервалось</translation>
    </message>
    <message>
        <source>its digest must be 64 hexadecimal digits in small letters</source>
        <translation>контрольная сумма – 64 шестнадцатеричные цифры строчными буквами</translation>
    </message>
    <message>
        <source>its fingerprint must be 64 hexadecimal digits in small letters</source>
        <translation>отпечаток документа – 64 шестнадцатеричные цифры строчными буквами</translation>
    </message>
    <message>
        <source>its first bytes are not those of a workspace</source>
        <translation>первые байты не те, что у рабочего пространства</translation>
    </message>
    <message>
        <source>its floor {amount} is above the assessed competition {other}</source>
        <translation>нижний предел {amount} выше оценённого соперничества {other}</translation>
    </message>
    <message>
        <source>its history at “{label}” is not what was written</source>
        <translation>история в записи «{label}» не та, что была записана</translation>
    </message>
    <message>
        <source>its history cannot be kept ({error})</source>
        <translation>историю нельзя сохранить ({error})</translation>
    </message>
    <message>
        <source>its history cannot be read</source>
        <translation>историю нельзя прочитать</translation>
    </message>
    <message>
        <source>its history cannot be read ({error})</source>
        <translation>историю нельзя прочитать ({error})</translation>
    </message>
    <message>
        <source>its history does not fit its content</source>
        <translation>история не соответствует содержимому</translation>
    </message>
    <message>
        <source>its history does not fit together</source>
        <translation>история не сходится</translation>
    </message>
    <message>
        <source>its history is not what was written</source>
        <translation>история не та, что была записана</translation>
    </message>
    <message>
        <source>its key is used twice</source>
        <translation>ключ использован дважды</translation>
    </message>
    <message>
        <source>its locator is used twice</source>
        <translation>указатель места использован дважды</translation>
    </message>
    <message>
        <source>its pages are pictures without text; let a program for text recognition go over it first</source>
        <translation>его страницы – изображения без текста; сначала распознайте текст отдельной программой</translation>
    </message>
    <message>
        <source>its requirement has an AND, OR or AT LEAST without its parts</source>
        <translation>в требовании есть AND, OR или AT LEAST без частей</translation>
    </message>
    <message>
        <source>its requirement has more than {most_literals} settings</source>
        <translation>в требовании больше {most_literals} состояний</translation>
    </message>
    <message>
        <source>its requirement is nested more than {most_depth} deep</source>
        <translation>вложенность требования больше {most_depth}</translation>
    </message>
    <message>
        <source>its requirement names a state that is not there</source>
        <translation>в требовании названо состояние, которого нет</translation>
    </message>
    <message>
        <source>its shingles are not written as they must be</source>
        <translation>признаки текста записаны не так, как нужно</translation>
    </message>
    <message>
        <source>its structure is broken ({found})</source>
        <translation>структура нарушена ({found})</translation>
    </message>
    <message>
        <source>its table “{broken}” refers to what is not there</source>
        <translation>таблица «{broken}» ссылается на то, чего нет</translation>
    </message>
    <message>
        <source>its tables cannot be read ({error})</source>
        <translation>его таблицы не читаются ({error})</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>суждение</translation>
    </message>
    <message>
        <source>judgements, not measurements</source>
        <translation>суждения, а не измерения</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>key</source>
        <translation>ключ</translation>
    </message>
    <message>
        <source>kind of document</source>
        <translation>вид документа</translation>
    </message>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>level</source>
        <translation>поровну</translation>
    </message>
    <message>
        <source>level of its heading</source>
        <translation>уровень заголовка</translation>
    </message>
    <message>
        <source>level with {rivals}: both fit</source>
        <translation>наравне с {rivals}: согласуются оба</translation>
    </message>
    <message>
        <source>line contains NUL</source>
        <translation>в строке есть нулевой знак</translation>
    </message>
    <message>
        <source>line {line}: a quote opened here is never closed</source>
        <translation>строка {line}: открытая здесь кавычка не закрыта</translation>
    </message>
    <message>
        <source>line {line}: is no table: {error}</source>
        <translation>строка {line}: не таблица: {error}</translation>
    </message>
    <message>
        <source>line {line}: {told}</source>
        <translation>строка {line}: {told}</translation>
    </message>
    <message>
        <source>line {number}: an entry begins before the last one ends (ER)</source>
        <translation>строка {number}: запись начинается, прежде чем закончилась предыдущая (ER)</translation>
    </message>
    <message>
        <source>line {number}: could not be read</source>
        <translation>строка {number}: прочитать не удалось</translation>
    </message>
    <message>
        <source>line {number}: is no entry of RIS, which begins with “TY  - ”</source>
        <translation>строка {number}: не запись RIS; такая запись начинается с «TY  - »</translation>
    </message>
    <message>
        <source>lines: where it stood before</source>
        <translation>линии: где что находилось раньше</translation>
    </message>
    <message>
        <source>lines: where it stood from {} to {}</source>
        <translation>линии: где что находилось с {} по {}</translation>
    </message>
    <message>
        <source>link of an evidence item</source>
        <translation>связь свидетельства</translation>
    </message>
    <message>
        <source>links of evidence items</source>
        <translation>связи свидетельств</translation>
    </message>
    <message>
        <source>locator</source>
        <translation>указатель места</translation>
    </message>
    <message>
        <source>made</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>made by another version of Modus Vivendi</source>
        <translation>сделано другой версией Modus Vivendi</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>moves no issue area</source>
        <translation>не сдвигает ни одной области</translation>
    </message>
    <message>
        <source>must be a date</source>
        <translation>должно быть датой</translation>
    </message>
    <message>
        <source>must be a date like 2013, 2013-09 or 2013-09-14, not “{date}”</source>
        <translation>должно быть датой вида 2013, 2013-09 или 2013-09-14, а не «{date}»</translation>
    </message>
    <message>
        <source>must be a list of {things}</source>
        <translation>должно быть списком: {things}</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>должно быть числом</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>должно быть текстом</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>должно быть целым числом</translation>
    </message>
    <message>
        <source>must be from {least} to {most}, not {shown}</source>
        <translation>должно быть от {least} до {most}, а не {shown}</translation>
    </message>
    <message>
        <source>must be on one line</source>
        <translation>должно быть одной строкой</translation>
    </message>
    <message>
        <source>must be one of {listed}, not “{value}”</source>
        <translation>должно быть одним из {listed}, а не «{value}»</translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation>должно быть «да» или «нет»</translation>
    </message>
    <message>
        <source>must name {one}</source>
        <translation>должно указывать: {one}</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>не может быть пустым</translation>
    </message>
    <message>
        <source>n.d.</source>
        <comment>citation</comment>
        <translation>б. г.</translation>
    </message>
    <message>
        <source>name of high cooperation with high competition</source>
        <translation>название для высокого сотрудничества и высокого соперничества</translation>
    </message>
    <message>
        <source>name of high cooperation with low competition</source>
        <translation>название для высокого сотрудничества и низкого соперничества</translation>
    </message>
    <message>
        <source>name of low cooperation with high competition</source>
        <translation>название для низкого сотрудничества и высокого соперничества</translation>
    </message>
    <message>
        <source>name of low cooperation with low competition</source>
        <translation>название для низкого сотрудничества и низкого соперничества</translation>
    </message>
    <message>
        <source>names one thing twice</source>
        <translation>называет одно и то же дважды</translation>
    </message>
    <message>
        <source>names {one} that is not there</source>
        <translation>называет то, чего нет: {one}</translation>
    </message>
    <message>
        <source>names {one} wrongly</source>
        <translation>называет неверно: {one}</translation>
    </message>
    <message>
        <source>nd</source>
        <comment>edition</comment>
        <translation>-е</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>требует:</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>no differences</source>
        <translation>различий нет</translation>
    </message>
    <message>
        <source>no passage</source>
        <translation>без фрагмента</translation>
    </message>
    <message>
        <source>no way to meet it</source>
        <translation>выполнить его нельзя</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <comment>citation</comment>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not (</source>
        <translation>не (</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>неопределённо</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>обычно ненадёжен</translation>
    </message>
    <message>
        <source>not {what}</source>
        <translation>не {what}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>nothing is required of an issue area yet; select one to read why it stands there</source>
        <translation>пока ни от одной области ничего не требуется; выберите область, чтобы узнать, почему она там</translation>
    </message>
    <message>
        <source>nothing moves</source>
        <translation>ничего не сдвигается</translation>
    </message>
    <message>
        <source>nothing of its history can be read</source>
        <translation>из истории ничего нельзя прочитать</translation>
    </message>
    <message>
        <source>nothing that moves an issue area was read yet, so there is no trail</source>
        <translation>пока нет наблюдений, которые сдвигали бы проблемную область, поэтому нет и следа</translation>
    </message>
    <message>
        <source>nothing was heard from there for {span}</source>
        <translation>оттуда ничего не слышно {span}</translation>
    </message>
    <message>
        <source>now {state}</source>
        <translation>сейчас {state}</translation>
    </message>
    <message>
        <source>one of its texts is longer than any in a workspace</source>
        <translation>один из текстов длиннее, чем бывает в рабочем пространстве</translation>
    </message>
    <message>
        <source>open</source>
        <translation>под вопросом</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>исход</translation>
    </message>
    <message>
        <source>page</source>
        <translation>страница</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>родитель</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>фрагмент</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>фрагменты</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплено</translation>
    </message>
    <message>
        <source>place in the list changed</source>
        <translation>место в списке изменено</translation>
    </message>
    <message>
        <source>points per effect</source>
        <translation>баллов на единицу воздействия</translation>
    </message>
    <message>
        <source>position</source>
        <translation>положение</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>возможно, верно</translation>
    </message>
    <message>
        <source>power</source>
        <translation>сила</translation>
    </message>
    <message>
        <source>private</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>вероятно, верно</translation>
    </message>
    <message>
        <source>quadrant not certain</source>
        <translation>квадрант не определён однозначно</translation>
    </message>
    <message>
        <source>rd</source>
        <comment>edition</comment>
        <translation>-е</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>наблюдение</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>наблюдения</translation>
    </message>
    <message>
        <source>reads a state of another condition than its indicator watches</source>
        <translation>в нём состояние другого условия, не того, за которым следит показатель</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>обоснование</translation>
    </message>
    <message>
        <source>reasoning of the requirement</source>
        <translation>обоснование требования</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>надёжность</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>требование</translation>
    </message>
    <message>
        <source>requirement met</source>
        <translation>требование выполнено</translation>
    </message>
    <message>
        <source>requirement of {issue} {state}</source>
        <translation>требование области {issue}: {state}</translation>
    </message>
    <message>
        <source>review</source>
        <translation>обзор</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>обзоры</translation>
    </message>
    <message>
        <source>rises</source>
        <translation>растёт</translation>
    </message>
    <message>
        <source>rises by {amount}</source>
        <translation>растёт на {amount}</translation>
    </message>
    <message>
        <source>row {row}: has a cell of more than {most:,} characters</source>
        <translation>строка {row}: в ячейке больше {most:,} знаков</translation>
    </message>
    <message>
        <source>row {row}: has more than {most} columns</source>
        <translation>строка {row}: столбцов больше {most}</translation>
    </message>
    <message>
        <source>row {row}: lies below row {most:,}, the last that is read</source>
        <translation>строка {row}: лежит ниже строки {most:,}, последней, что читается</translation>
    </message>
    <message>
        <source>salience</source>
        <translation>значимость</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>сценарий</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>сценарии</translation>
    </message>
    <message>
        <source>section</source>
        <translation>раздел</translation>
    </message>
    <message>
        <source>sets a condition to a state of another condition</source>
        <translation>задаёт условию состояние другого условия</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>допущение</translation>
    </message>
    <message>
        <source>setting of a case</source>
        <translation>состояние условия в случае</translation>
    </message>
    <message>
        <source>setting of a claim</source>
        <translation>допущение утверждения</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>допущения</translation>
    </message>
    <message>
        <source>settings of cases</source>
        <translation>состояния условий в случаях</translation>
    </message>
    <message>
        <source>settings of claims</source>
        <translation>допущения утверждений</translation>
    </message>
    <message>
        <source>settle</source>
        <translation>уравновесить</translation>
    </message>
    <message>
        <source>settled · against {}</source>
        <translation>уравновешено · в сравнении с {}</translation>
    </message>
    <message>
        <source>settling goes round in a circle</source>
        <translation>уравновешивание идёт по кругу</translation>
    </message>
    <message>
        <source>shingles</source>
        <translation>признаки текста</translation>
    </message>
    <message>
        <source>so it was opened</source>
        <translation>он был так открыт</translation>
    </message>
    <message>
        <source>some of its tables are missing</source>
        <translation>не хватает некоторых таблиц</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>кто-то</translation>
    </message>
    <message>
        <source>something that is not there</source>
        <translation>то, чего нет</translation>
    </message>
    <message>
        <source>something was appended to it</source>
        <translation>к нему что-то приписано</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>источники</translation>
    </message>
    <message>
        <source>speaks to a requirement that “{key}” does not have</source>
        <translation>говорит о требовании, которого у «{key}» нет</translation>
    </message>
    <message>
        <source>speaks to {one} that is not there</source>
        <translation>говорит о том, чего нет: {one}</translation>
    </message>
    <message>
        <source>st</source>
        <comment>edition</comment>
        <translation>-е</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>позиция</translation>
    </message>
    <message>
        <source>stances</source>
        <translation>позиции</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>states</source>
        <translation>состояния</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>краткое описание</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>подтверждает</translation>
    </message>
    <message>
        <source>takes far too long or too much memory to read, so it was given up. Nothing was added. Split it, and read its parts one after the other</source>
        <translation>читается слишком долго или занимает слишком много памяти, поэтому чтение прекращено. Ничего не добавлено. Разделите файл и прочитайте части одну за другой</translation>
    </message>
    <message>
        <source>target</source>
        <translation>цель</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>th</source>
        <comment>edition</comment>
        <translation>-е</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>резервная копия</translation>
    </message>
    <message>
        <source>the backup is not of what was to be kept</source>
        <translation>в резервной копии не то, что следовало сохранить</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>исходной оценкой</translation>
    </message>
    <message>
        <source>the claim must not be empty</source>
        <translation>утверждение не может быть пустым</translation>
    </message>
    <message>
        <source>the clocks there and here do not agree</source>
        <translation>часы там и здесь расходятся</translation>
    </message>
    <message>
        <source>the copy</source>
        <translation>копия</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>конец</translation>
    </message>
    <message>
        <source>the key of a source must not contain a colon: it stands before a locator</source>
        <translation>в ключе источника не может быть двоеточия: оно стоит перед указателем места</translation>
    </message>
    <message>
        <source>the key “{key}” is there twice in one object</source>
        <translation>ключ «{key}» встречается в одном объекте дважды</translation>
    </message>
    <message>
        <source>the last entry has no end (ER)</source>
        <translation>у последней записи нет конца (ER)</translation>
    </message>
    <message>
        <source>the number {number} is too long</source>
        <translation>число {number} слишком длинное</translation>
    </message>
    <message>
        <source>the requirement is empty</source>
        <translation>требование пустое</translation>
    </message>
    <message>
        <source>the scenario “{name}” is private and stays out of briefs</source>
        <translation>сценарий «{name}» закрыт и в справки не попадает</translation>
    </message>
    <message>
        <source>the scenario “{name}” is private: the wall does not show it</source>
        <translation>сценарий «{name}» закрыт: экран зала его не показывает</translation>
    </message>
    <message>
        <source>the table is empty; its columns are {columns}</source>
        <translation>таблица пуста; её столбцы: {columns}</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>версия</translation>
    </message>
    <message>
        <source>the {called} cannot be read ({error})</source>
        <translation>нельзя прочитать: {called} ({error})</translation>
    </message>
    <message>
        <source>the {called} is not what was written</source>
        <translation>не то, что было записано: {called}</translation>
    </message>
    <message>
        <source>the {called} is there twice</source>
        <translation>встречается дважды: {called}</translation>
    </message>
    <message>
        <source>the {judgement}</source>
        <translation>{judgement}</translation>
    </message>
    <message>
        <source>the {judgement} of something that is not there</source>
        <translation>{judgement} того, чего нет</translation>
    </message>
    <message>
        <source>the {judgement} of the {thing}</source>
        <translation>{judgement}, {thing}</translation>
    </message>
    <message>
        <source>the {kind} “{name}” is not what was written</source>
        <translation>не то, что было записано: {kind} «{name}»</translation>
    </message>
    <message>
        <source>the {what} is not named</source>
        <translation>не указано: {what}</translation>
    </message>
    <message>
        <source>there are more than {most_enumerated:,} consistent futures, too many to go through; set or pin some conditions first</source>
        <translation>согласованных вариантов будущего больше {most_enumerated:,}, перебрать их нельзя; сначала задайте или закрепите часть условий</translation>
    </message>
    <message>
        <source>there is no column “{cell}”</source>
        <translation>нет столбца «{cell}»</translation>
    </message>
    <message>
        <source>there is no file of this name</source>
        <translation>файла с таким именем нет</translation>
    </message>
    <message>
        <source>there is no room left on its disk</source>
        <translation>на диске не осталось места</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>в нём нет текста</translation>
    </message>
    <message>
        <source>there is no {what} “{wanted}”{hint}</source>
        <translation>не найдено: {what} «{wanted}»{hint}</translation>
    </message>
    <message>
        <source>there must be one workspace, not {count}</source>
        <translation>рабочее пространство должно быть одно, а не {count}</translation>
    </message>
    <message>
        <source>these actors have {count:,} choices that matter here, no more than {most_choices:,} are compared; choose fewer actors or set some of {keys}</source>
        <translation>у этих участников {count:,} значимых вариантов выбора, а сравнивается не больше {most_choices:,}; выберите меньше участников или задайте часть из: {keys}</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>порог</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>to close the bracket</source>
        <translation>чтобы закрыть скобку</translation>
    </message>
    <message>
        <source>to close the list of AT LEAST</source>
        <translation>чтобы закрыть список AT LEAST</translation>
    </message>
    <message>
        <source>trans. {names}</source>
        <comment>citation</comment>
        <translation>пер. {names}</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>не определено</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>unpacked, it would be far too large</source>
        <translation>в распакованном виде он был бы слишком велик</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>ненадёжен</translation>
    </message>
    <message>
        <source>unterminated string starting at</source>
        <translation>текст не закрыт кавычкой</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>обычно надёжен</translation>
    </message>
    <message>
        <source>vol. {number}</source>
        <comment>citation</comment>
        <translation>т. {number}</translation>
    </message>
    <message>
        <source>weighing</source>
        <translation>сопоставление</translation>
    </message>
    <message>
        <source>weighings</source>
        <translation>сопоставления</translation>
    </message>
    <message numerus="yes">
        <source>what if {n} conditions were otherwise · against the baseline</source>
        <translation>
            <numerusform>что, если бы {n} условие было иным · в сравнении с исходной оценкой</numerusform>
            <numerusform>что, если бы {n} условия были иными · в сравнении с исходной оценкой</numerusform>
            <numerusform>что, если бы {n} условий были иными · в сравнении с исходной оценкой</numerusform>
        </translation>
    </message>
    <message>
        <source>what if · against {}</source>
        <translation>что, если · в сравнении с {}</translation>
    </message>
    <message>
        <source>what if, as it is set · against {}</source>
        <translation>что, если, по заданным допущениям · в сравнении с {}</translation>
    </message>
    <message>
        <source>what is in it makes no sense</source>
        <translation>содержимое не имеет смысла</translation>
    </message>
    <message>
        <source>what was read back is not what was written; the disk or stick may be failing</source>
        <translation>прочитано не то, что было записано; возможно, отказывает диск или флеш-накопитель</translation>
    </message>
    <message>
        <source>when it was closed</source>
        <translation>при закрытии</translation>
    </message>
    <message>
        <source>when it was opened</source>
        <translation>при открытии</translation>
    </message>
    <message>
        <source>where there should be a text or a number, there is something else</source>
        <translation>там, где должен быть текст или число, – что-то другое</translation>
    </message>
    <message>
        <source>while it was worked on</source>
        <translation>во время работы</translation>
    </message>
    <message>
        <source>without the ceiling</source>
        <translation>без потолка</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>рабочее пространство</translation>
    </message>
    <message>
        <source>workspaces</source>
        <translation>рабочие пространства</translation>
    </message>
    <message>
        <source>write “=” once: a = b</source>
        <translation>напишите «=» один раз: a = b</translation>
    </message>
    <message>
        <source>writing there failed ({told})</source>
        <translation>запись туда не удалась ({told})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>{base} (copy {number})</source>
        <translation>{base} (копия {number})</translation>
    </message>
    <message>
        <source>{base} (copy)</source>
        <translation>{base} (копия)</translation>
    </message>
    <message>
        <source>{change}, then it is ahead by {margin}</source>
        <translation>{change}, тогда оно впереди на {margin}</translation>
    </message>
    <message>
        <source>{change}, then it is level</source>
        <translation>{change}, тогда поровну</translation>
    </message>
    <message>
        <source>{change}, then {state} leads by {margin}</source>
        <translation>{change}, тогда {state} впереди на {margin}</translation>
    </message>
    <message>
        <source>{condition} ({state}) speaks against {target} by {amount}.</source>
        <translation>{condition} ({state}) говорит против {target} на {amount}.</translation>
    </message>
    <message>
        <source>{condition} ({state}) speaks for {target} by {amount}.</source>
        <translation>{condition} ({state}) говорит за {target} на {amount}.</translation>
    </message>
    <message>
        <source>{condition}: not known; what is known speaks most for {states} ({balance}).</source>
        <translation>{condition}: неизвестно; известное больше всего говорит за {states} ({balance}).</translation>
    </message>
    <message>
        <source>{condition}: {state} has a balance of {balance}, {how}.</source>
        <translation>{condition}: баланс состояния {state} – {balance}, {how}.</translation>
    </message>
    <message>
        <source>{count:,} of its {all:,} pages are broken ({numbers}{more})</source>
        <translation>повреждённых страниц: {count:,} из {all:,} ({numbers}{more})</translation>
    </message>
    <message>
        <source>{count} of its {all_of_kind} are missing</source>
        <translation>не хватает: {all_of_kind} – {count}</translation>
    </message>
    <message>
        <source>{field} {problem}</source>
        <translation>{field}: {problem}</translation>
    </message>
    <message>
        <source>{field} {what}</source>
        <translation>{field}: {what}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <comment>citation</comment>
        <translation>{first} и {last}</translation>
    </message>
    <message>
        <source>{found:,} of {of:,} {things}</source>
        <translation>{things}: {found:,} из {of:,}</translation>
    </message>
    <message>
        <source>{grade}: source {reliability}, claim {credibility}</source>
        <translation>{grade}: источник {reliability}; сказанное: {credibility}</translation>
    </message>
    <message>
        <source>{held} of {total} statements of the source follow from the model.</source>
        <translation>Из модели следуют утверждения источника: {held} из {total}.</translation>
    </message>
    <message>
        <source>{holder} has it open</source>
        <translation>он открыт у {holder}</translation>
    </message>
    <message>
        <source>{issue} hangs on {needs}</source>
        <translation>{issue} зависит от: {needs}</translation>
    </message>
    <message>
        <source>{issue} in {quadrant}</source>
        <translation>{issue}: квадрант «{quadrant}»</translation>
    </message>
    <message>
        <source>{issue} waits for {needs}</source>
        <translation>{issue} ждёт: {needs}</translation>
    </message>
    <message>
        <source>{issue}: {axis} {move}</source>
        <translation>{issue}: {axis} {move}</translation>
    </message>
    <message>
        <source>{kind} of {indicator} of {date}</source>
        <translation>{kind}: {indicator}, {date}</translation>
    </message>
    <message>
        <source>{kind} of {one} on {other}</source>
        <translation>{kind}: {one} → {other}</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind} «{name}»</translation>
    </message>
    <message>
        <source>{kind} “{name}” of {owner}</source>
        <translation>{kind} «{name}», {owner}</translation>
    </message>
    <message>
        <source>{kind} “{name}”: {problem}</source>
        <translation>{kind} «{name}»: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>{label} (with {n:,} evidence links)</source>
        <translation>
            <numerusform>{label} (и {n:,} связь свидетельств)</numerusform>
            <numerusform>{label} (и {n:,} связи свидетельств)</numerusform>
            <numerusform>{label} (и {n:,} связей свидетельств)</numerusform>
        </translation>
    </message>
    <message>
        <source>{margin} ahead</source>
        <translation>впереди на {margin}</translation>
    </message>
    <message>
        <source>{margin} behind</source>
        <translation>позади на {margin}</translation>
    </message>
    <message>
        <source>{missing:,} of its {kind} are missing</source>
        <translation>не хватает: {kind} – {missing:,}</translation>
    </message>
    <message>
        <source>{missing:,} of the {of:,} changes in its history are missing</source>
        <translation>в истории не хватает изменений: {missing:,} из {of:,}</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <comment>citation</comment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>citation</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{more}, change {changed:,}</source>
        <translation>{more}, изменить {changed:,}</translation>
    </message>
    <message>
        <source>{moved} of {all} issue areas</source>
        <translation>областей: {moved} из {all}</translation>
    </message>
    <message>
        <source>{move} (settled)</source>
        <translation>{move} (уравновешено)</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} actors</source>
        <translation>
            <numerusform>{n:,} участник</numerusform>
            <numerusform>{n:,} участника</numerusform>
            <numerusform>{n:,} участников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cases</source>
        <translation>
            <numerusform>{n:,} случай</numerusform>
            <numerusform>{n:,} случая</numerusform>
            <numerusform>{n:,} случаев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} claims</source>
        <translation>
            <numerusform>{n:,} утверждение</numerusform>
            <numerusform>{n:,} утверждения</numerusform>
            <numerusform>{n:,} утверждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} commitments</source>
        <translation>
            <numerusform>{n:,} обязательство</numerusform>
            <numerusform>{n:,} обязательства</numerusform>
            <numerusform>{n:,} обязательств</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} conditions</source>
        <translation>
            <numerusform>{n:,} условие</numerusform>
            <numerusform>{n:,} условия</numerusform>
            <numerusform>{n:,} условий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cross-impacts</source>
        <translation>
            <numerusform>{n:,} перекрёстное влияние</numerusform>
            <numerusform>{n:,} перекрёстных влияния</numerusform>
            <numerusform>{n:,} перекрёстных влияний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} effects</source>
        <translation>
            <numerusform>{n:,} воздействие</numerusform>
            <numerusform>{n:,} воздействия</numerusform>
            <numerusform>{n:,} воздействий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} entries were left out, because a rule would be broken; the first: {problem}.</source>
        <translation>
            <numerusform>Пропущена {n:,} запись, нарушающая правила; первая: {problem}.</numerusform>
            <numerusform>Пропущены {n:,} записи, нарушающие правила; первая: {problem}.</numerusform>
            <numerusform>Пропущено {n:,} записей, нарушающих правила; первая: {problem}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} entries were made up, because others speak of what is lost: {names}. Put the right ones in their place.</source>
        <translation>
            <numerusform>Создана {n:,} запись-замена, потому что на утраченное ссылаются другие: {names}. Поставьте на её место правильную.</numerusform>
            <numerusform>Созданы {n:,} записи-замены, потому что на утраченное ссылаются другие: {names}. Поставьте на их место правильные.</numerusform>
            <numerusform>Создано {n:,} записей-замен, потому что на утраченное ссылаются другие: {names}. Поставьте на их место правильные.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} evidence items</source>
        <translation>
            <numerusform>{n:,} свидетельство</numerusform>
            <numerusform>{n:,} свидетельства</numerusform>
            <numerusform>{n:,} свидетельств</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} groups</source>
        <translation>
            <numerusform>{n:,} группа</numerusform>
            <numerusform>{n:,} группы</numerusform>
            <numerusform>{n:,} групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} indicators</source>
        <translation>
            <numerusform>{n:,} показатель</numerusform>
            <numerusform>{n:,} показателя</numerusform>
            <numerusform>{n:,} показателей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} issue areas</source>
        <translation>
            <numerusform>{n:,} проблемная область</numerusform>
            <numerusform>{n:,} проблемные области</numerusform>
            <numerusform>{n:,} проблемных областей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} links of evidence items</source>
        <translation>
            <numerusform>{n:,} связь свидетельства</numerusform>
            <numerusform>{n:,} связи свидетельств</numerusform>
            <numerusform>{n:,} связей свидетельств</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} passages</source>
        <translation>
            <numerusform>{n:,} фрагмент</numerusform>
            <numerusform>{n:,} фрагмента</numerusform>
            <numerusform>{n:,} фрагментов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} readings</source>
        <translation>
            <numerusform>{n:,} наблюдение</numerusform>
            <numerusform>{n:,} наблюдения</numerusform>
            <numerusform>{n:,} наблюдений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} reviews</source>
        <translation>
            <numerusform>{n:,} обзор</numerusform>
            <numerusform>{n:,} обзора</numerusform>
            <numerusform>{n:,} обзоров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} scenarios</source>
        <translation>
            <numerusform>{n:,} сценарий</numerusform>
            <numerusform>{n:,} сценария</numerusform>
            <numerusform>{n:,} сценариев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} settings</source>
        <translation>
            <numerusform>{n:,} допущение</numerusform>
            <numerusform>{n:,} допущения</numerusform>
            <numerusform>{n:,} допущений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} settings of cases</source>
        <translation>
            <numerusform>{n:,} состояние в случаях</numerusform>
            <numerusform>{n:,} состояния в случаях</numerusform>
            <numerusform>{n:,} состояний в случаях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} settings of claims</source>
        <translation>
            <numerusform>{n:,} допущение утверждений</numerusform>
            <numerusform>{n:,} допущения утверждений</numerusform>
            <numerusform>{n:,} допущений утверждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} sources</source>
        <translation>
            <numerusform>{n:,} источник</numerusform>
            <numerusform>{n:,} источника</numerusform>
            <numerusform>{n:,} источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} stances</source>
        <translation>
            <numerusform>{n:,} позиция</numerusform>
            <numerusform>{n:,} позиции</numerusform>
            <numerusform>{n:,} позиций</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} states</source>
        <translation>
            <numerusform>{n:,} состояние</numerusform>
            <numerusform>{n:,} состояния</numerusform>
            <numerusform>{n:,} состояний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} weighings</source>
        <translation>
            <numerusform>{n:,} сопоставление</numerusform>
            <numerusform>{n:,} сопоставления</numerusform>
            <numerusform>{n:,} сопоставлений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} workspaces</source>
        <translation>
            <numerusform>{n:,} рабочее пространство</numerusform>
            <numerusform>{n:,} рабочих пространства</numerusform>
            <numerusform>{n:,} рабочих пространств</numerusform>
        </translation>
    </message>
    <message>
        <source>{named}; the columns are {known}</source>
        <translation>{named}; столбцы: {known}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} и {last}</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} и ещё {number}</translation>
    </message>
    <message>
        <source>{names} et al.</source>
        <comment>citation</comment>
        <translation>{names} и др.</translation>
    </message>
    <message>
        <source>{names}, and {last}</source>
        <comment>citation</comment>
        <translation>{names} и {last}</translation>
    </message>
    <message>
        <source>{names}, eds.</source>
        <comment>citation</comment>
        <translation>{names}, ред.</translation>
    </message>
    <message>
        <source>{name} could not be looked at: there is no writing, or no room, for the private copy that is made of it ({error}). It was left as it is; make room where temporary files go, and open it again.</source>
        <translation>Не удалось просмотреть {name}: для его временной копии нет места или прав на запись ({error}). Файл оставлен как есть; освободите место для временных файлов и откройте его снова.</translation>
    </message>
    <message>
        <source>{name} could not be opened: {error}.</source>
        <translation>Не удалось открыть {name}: {error}.</translation>
    </message>
    <message>
        <source>{name} could not be read to its end: {why}. Try another copy.</source>
        <translation>Не удалось дочитать {name}: {why}. Попробуйте другую копию.</translation>
    </message>
    <message>
        <source>{name} defines a {what} that no workspace has, so it was not opened; nothing in it was run. {ask}</source>
        <translation>В {name} определено то, чего в рабочих пространствах не бывает ({what}), поэтому файл не открыт; ничего из него не выполнено. {ask}</translation>
    </message>
    <message>
        <source>{name} has {size:,} bytes; a workspace has at most {largest:,}. It was not read.</source>
        <translation>В {name} {size:,} байт; в рабочем пространстве не больше {largest:,}. Файл не прочитан.</translation>
    </message>
    <message>
        <source>{name} is a folder or a device, not a file. {closing}</source>
        <translation>{name} – папка или устройство, а не файл. {closing}</translation>
    </message>
    <message>
        <source>{name} is a folder, not a workspace.</source>
        <translation>{name} – папка, а не рабочее пространство.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} – это папка.</translation>
    </message>
    <message>
        <source>{name} is a link to another file, so it was not replaced. {closing}</source>
        <translation>{name} – ссылка на другой файл, поэтому он не заменён. {closing}</translation>
    </message>
    <message>
        <source>{name} is a link to another file. Open that file itself.</source>
        <translation>{name} – ссылка на другой файл. Откройте сам файл.</translation>
    </message>
    <message>
        <source>{name} is an SQLite database, but not a Modus Vivendi workspace. It was left as it is.</source>
        <translation>{name} – база данных SQLite, но не рабочее пространство Modus Vivendi. Файл оставлен как есть.</translation>
    </message>
    <message>
        <source>{name} is being changed by someone else just now. Try again in a moment.</source>
        <translation>{name} сейчас меняет кто-то другой. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>{name} is called “{new}” now (renamed?), with just what was saved last. Nothing was written, and your work is kept; go on under the new name.</source>
        <translation>{name} теперь называется «{new}» (переименован?), и в нём ровно то, что было сохранено последним. Ничего не записано, ваша работа сохранена; продолжайте под новым именем.</translation>
    </message>
    <message>
        <source>{name} is damaged: {what}. It was left as it is. Open an older copy, or what can be saved of this one as a copy of its own.</source>
        <translation>{name} повреждён: {what}. Файл оставлен как есть. Откройте более старую копию или отдельной копией то, что можно спасти из этой.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes): it was never written, or its copying was cut off. Open another copy.</source>
        <translation>{name} пуст (0 байт): он не был записан или его копирование прервалось. Откройте другую копию.</translation>
    </message>
    <message>
        <source>{name} is in a mode (write-ahead log) in which part of it may lie in another file. Nothing was changed. Ask whoever worked on it with another program to save a copy.</source>
        <translation>{name} в режиме (журнал упреждающей записи), при котором часть данных может лежать в другом файле. Ничего не изменено. Попросите того, кто работал с ним в другой программе, сохранить копию.</translation>
    </message>
    <message>
        <source>{name} is laid out as no workspace is, so it was not opened. Ask for another copy.</source>
        <translation>{name} устроен не так, как рабочее пространство, поэтому он не открыт. Попросите другую копию.</translation>
    </message>
    <message>
        <source>{name} is no file.</source>
        <translation>{name} – это не файл.</translation>
    </message>
    <message>
        <source>{name} is no longer where it was (moved, renamed or deleted?). {closing}</source>
        <translation>{name} больше не там, где был (перемещён, переименован, удалён?). {closing}</translation>
    </message>
    <message>
        <source>{name} is not a Modus Vivendi workspace. It was left as it is.</source>
        <translation>{name} – не рабочее пространство Modus Vivendi. Файл оставлен как есть.</translation>
    </message>
    <message>
        <source>{name} is not a regular file, so it was not read.</source>
        <translation>{name} – не обычный файл, поэтому он не прочитан.</translation>
    </message>
    <message>
        <source>{name} is not there, and neither is the disk or stick that it was on (unplugged?). Your work is kept safely on this computer; put it back and save again, or save in another folder.</source>
        <translation>{name} нет, как нет и диска или накопителя, на котором он был (отключён?). Ваша работа сохранена на этом компьютере; подключите диск и сохраните снова или сохраните в другой папке.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name}: такого файла нет.</translation>
    </message>
    <message>
        <source>{name} is open in another window of yours{began}. Nothing was changed; go on there.</source>
        <translation>{name} открыт в другом вашем окне{began}. Ничего не изменено; продолжайте там.</translation>
    </message>
    <message>
        <source>{name} is open just now: {where} has it{began}. Nothing was changed; look at it only, or work on a copy of your own.</source>
        <translation>{name} сейчас открыт: {where}{began}. Ничего не изменено; откройте его только для просмотра или работайте с собственной копией.</translation>
    </message>
    <message>
        <source>{name} made the program that reads it stop, so it was not opened</source>
        <translation>{name} остановил программу, которая его читает, поэтому он не открыт</translation>
    </message>
    <message>
        <source>{name} must be yes or no, not “{cell}”</source>
        <translation>{name}: должно быть yes или no (да или нет), а не «{cell}»</translation>
    </message>
    <message>
        <source>{name} was changed by someone else since it was opened here, so it was not overwritten. Both are safe: theirs in the file, yours on this computer. Save yours under another name beside it.</source>
        <translation>С тех пор как {name} открыт здесь, его изменил кто-то другой, поэтому он не перезаписан. Обе версии целы: чужая в файле, ваша на этом компьютере. Сохраните свою рядом под другим именем.</translation>
    </message>
    <message>
        <source>{name} was changed by someone else, and is no workspace that can be opened now. {yours}</source>
        <translation>{name} изменил кто-то другой, и теперь это не рабочее пространство, которое можно открыть. {yours}</translation>
    </message>
    <message>
        <source>{name} was left open: {where} has it{began}, but {silent}. Take it over; should they come back nevertheless, neither work overwrites the other.</source>
        <translation>{name} остался открытым: {where}{began}, но {silent}. Заберите его себе; если там всё же вернутся, ни одна работа не перезапишет другую.</translation>
    </message>
    <message>
        <source>{name} was not opened, because the program that looks at it could not be started ({error}). Nothing was changed; try again.</source>
        <translation>{name} не открыт: не удалось запустить программу, которая его просматривает ({error}). Ничего не изменено; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Modus Vivendi{by} (format {needed}; this one reads up to {format}). Nothing was changed. Update, or ask for a copy saved in the older format.</source>
        <translation>{name} записан более новой версией Modus Vivendi{by} (формат {needed}; эта версия читает до {format}). Ничего не изменено. Обновите программу или попросите копию в старом формате.</translation>
    </message>
    <message>
        <source>{name}, ed.</source>
        <comment>citation</comment>
        <translation>{name}, ред.</translation>
    </message>
    <message>
        <source>{name}: reading this document takes far too long or too much memory, so it was given up. Nothing was added. Split it, or save it as plain text first.</source>
        <translation>{name}: чтение этого документа требует слишком много времени или памяти, поэтому оно прервано. Ничего не добавлено. Разделите документ или сохраните его как простой текст.</translation>
    </message>
    <message>
        <source>{name}: this document cannot be read; it is damaged, or made to do harm. Nothing was added.</source>
        <translation>{name}: этот документ не удаётся прочитать; он повреждён или создан во вред. Ничего не добавлено.</translation>
    </message>
    <message>
        <source>{number:,} more of its {kind} are not either</source>
        <translation>то же: {kind} – ещё {number:,}</translation>
    </message>
    <message>
        <source>{number}{ending} ed.</source>
        <comment>citation</comment>
        <translation>{number}{ending} изд.</translation>
    </message>
    <message numerus="yes">
        <source>{n} conditions otherwise than in “{other}”</source>
        <translation>
            <numerusform>{n} условие иное, чем в «{other}»</numerusform>
            <numerusform>{n} условия иные, чем в «{other}»</numerusform>
            <numerusform>{n} условий иных, чем в «{other}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} день</numerusform>
            <numerusform>{n} дня</numerusform>
            <numerusform>{n} дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours</source>
        <translation>
            <numerusform>{n} час</numerusform>
            <numerusform>{n} часа</numerusform>
            <numerusform>{n} часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} минуту</numerusform>
            <numerusform>{n} минуты</numerusform>
            <numerusform>{n} минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} requirements are not met</source>
        <translation>
            <numerusform>{n} требование не выполнено</numerusform>
            <numerusform>{n} требования не выполнены</numerusform>
            <numerusform>{n} требований не выполнено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts have no known place and were left out.</source>
        <translation>
            <numerusform>{n} текст не перенесён: неизвестно, где его место.</numerusform>
            <numerusform>{n} текста не перенесены: неизвестно, где их место.</numerusform>
            <numerusform>{n} текстов не перенесены: неизвестно, где их место.</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} on {other}</source>
        <translation>{one} → {other}</translation>
    </message>
    <message>
        <source>{problem} Beside it lies “{journals}” of another program that broke off changing it; only that program can take its change back.</source>
        <translation>{problem} Рядом лежит «{journals}» другой программы, которая прервала его изменение; отменить его может только та программа.</translation>
    </message>
    <message>
        <source>{quadrant}, not certain</source>
        <translation>{quadrant}, не определено однозначно</translation>
    </message>
    <message>
        <source>{reader} has {count:,} rows in its table “{table}”; no workspace has more than {most:,}, so it was not read. It was left as it is. Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation>В {reader} в таблице «{table}» строк: {count:,}; ни в одном рабочем пространстве не бывает больше {most:,}, поэтому файл не прочитан. Он оставлен как есть. Попросите отправителя прислать копию, сделанную командой «Сохранить копию».</translation>
    </message>
    <message>
        <source>{shown} and {number:,} more</source>
        <translation>{shown} и ещё {number:,}</translation>
    </message>
    <message>
        <source>{state} on {name}, {axis}</source>
        <translation>{state} → {name}, {axis}</translation>
    </message>
    <message>
        <source>{sum} of its rows are missing</source>
        <translation>не хватает строк: {sum}</translation>
    </message>
    <message>
        <source>{target} could not be written: its folder is read-only, or not yours to write to. {closing}</source>
        <translation>Не удалось записать {target}: папка доступна только для чтения или у вас нет прав на запись. {closing}</translation>
    </message>
    <message>
        <source>{target} could not be written: there is no room left on that disk. {closing}</source>
        <translation>Не удалось записать {target}: на диске не осталось места. {closing}</translation>
    </message>
    <message>
        <source>{target} could not be written: {error}. {closing}</source>
        <translation>Не удалось записать {target}: {error}. {closing}</translation>
    </message>
    <message>
        <source>{target} was not written: the copy for it could not be made on this computer ({error}). {safe}; make room there and try again.</source>
        <translation>{target} не записан: не удалось сделать для него копию на этом компьютере ({error}). {safe}; освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{target} was not written: the copy for it did not come out whole. What was there before is untouched; try again, and if it fails again, look after the disk of this computer.</source>
        <translation>{target} не записан: копия для него получилась неполной. Прежнее содержимое не тронуто; попробуйте ещё раз, а если снова не выйдет, проверьте диск этого компьютера.</translation>
    </message>
    <message>
        <source>{target} was not written: the program that writes it could not be started ({error}). {safe}; try again.</source>
        <translation>{target} не записан: не удалось запустить программу записи ({error}). {safe}; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{target} was not written: the program that writes it stopped ({why}). {safe}; try again.</source>
        <translation>{target} не записан: программа записи остановилась ({why}). {safe}; попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>{target} was not written: {error}. What was there before is untouched.</source>
        <translation>{target} не записан: {error}. Прежнее содержимое не тронуто.</translation>
    </message>
    <message>
        <source>{target} was written, but the disk did not confirm it ({error}). Save it once more, on another disk if this happens again.</source>
        <translation>{target} записан, но диск этого не подтвердил ({error}). Сохраните ещё раз, а если повторится – на другом диске.</translation>
    </message>
    <message>
        <source>{things} {how}</source>
        <translation>{things} – {how}</translation>
    </message>
    <message>
        <source>{told} unknown</source>
        <translation>{told} – неизвестно</translation>
    </message>
    <message>
        <source>{unconfirmed:,} of the entries saved could not be compared with a second copy; look through what matters.</source>
        <translation>Спасённых записей, которые не с чем сверить: {unconfirmed:,}; просмотрите важное.</translation>
    </message>
    <message>
        <source>{unreadable:,} of its records can be read only in part</source>
        <translation>записей, которые читаются лишь частично: {unreadable:,}</translation>
    </message>
    <message>
        <source>{user} on {host} has taken over “{document}”. Your work is kept here; if both of you change it, both are kept, side by side.</source>
        <translation>{user} на {host} забирает «{document}» себе. Ваша работа сохранена здесь; если менять будете вы оба, рядом сохранятся обе версии.</translation>
    </message>
    <message>
        <source>{value} has more than two decimals</source>
        <translation>в числе {value} больше двух знаков после запятой</translation>
    </message>
    <message>
        <source>{what} cannot be read, or is not there any more. Choose another one.</source>
        <translation>{what} не читается, или её больше нет. Выберите другую.</translation>
    </message>
    <message>
        <source>{what} is damaged: its file is not what was written. It was left as it is. Choose another one.</source>
        <translation>{what} повреждена: в файле не то, что было записано. Она оставлена как есть. Выберите другую.</translation>
    </message>
    <message>
        <source>{what} is no number that can stand here</source>
        <translation>{what} – не число, которое может здесь стоять</translation>
    </message>
    <message>
        <source>{what}; a file can be made to do that. Nothing was changed. Ask whoever sent it for a copy made with “Save a copy”.</source>
        <translation>{what}; файл можно нарочно сделать таким. Ничего не изменено. Попросите отправителя прислать копию, сделанную командой «Сохранить копию».</translation>
    </message>
    <message>
        <source>{when}
{why} · {size:,} kB</source>
        <translation>{when}
{why} · {size:,} КБ</translation>
    </message>
    <message>
        <source>{who} on {host}</source>
        <translation>{who} на {host}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} из {}</translation>
    </message>
    <message>
        <source>§ is section and paragraph.</source>
        <translation>§ – раздел и абзац.</translation>
    </message>
    <message>
        <source>“at least {count} of” needs a number from 1 to the number of its parts, which is {parts}</source>
        <translation>в «at least {count} of» нужно число от 1 до числа частей, то есть {parts}</translation>
    </message>
    <message>
        <source>“at_least” takes a whole number first</source>
        <translation>первым в «at_least» стоит целое число</translation>
    </message>
    <message>
        <source>“not” takes one part</source>
        <translation>в «not» одна часть</translation>
    </message>
    <message>
        <source>“{cell}” is no {half}: {known}</source>
        <translation>«{cell}» – не {half}: {known}</translation>
    </message>
    <message>
        <source>“{claim}” against {state}: {fit}</source>
        <translation>«{claim}» и {state}: {fit}</translation>
    </message>
    <message>
        <source>“{claim}” no longer weighed by hand against {state}</source>
        <translation>«{claim}» больше не сопоставлено вручную с {state}</translation>
    </message>
    <message>
        <source>“{condition}” has no state “{wanted}”; its states are {known} and unknown{stray_sign}</source>
        <translation>у «{condition}» нет состояния «{wanted}»; состояния: {known} и unknown{stray_sign}</translation>
    </message>
    <message>
        <source>“{document}” is in the format of an older version. Looking at it leaves it as it is; once you change and save it, only versions that know format {format} can open it. As it was, it is kept among the versions.</source>
        <translation>«{document}» в формате более старой версии. При просмотре он остаётся как есть; после изменения и сохранения его смогут открыть только версии, знающие формат {format}. В прежнем виде он сохранён среди версий.</translation>
    </message>
    <message>
        <source>“{document}” is not to be read any more ({error}), so no copy of it was made. Open it again.</source>
        <translation>«{document}» больше не читается ({error}), поэтому его копия не сделана. Откройте его снова.</translation>
    </message>
    <message>
        <source>“{document}” was changed since it was opened, so no copy of it was made. Open it again.</source>
        <translation>С момента открытия «{document}» изменился, поэтому его копия не сделана. Откройте его снова.</translation>
    </message>
    <message>
        <source>“{document}” was last saved by a newer version. What this one does not know of it is kept, but not shown; it is there again when a newer version opens the file.</source>
        <translation>«{document}» последний раз сохранён более новой версией. То, чего эта версия не знает, сохраняется, но не показывается; оно появится снова, когда файл откроет более новая версия.</translation>
    </message>
    <message>
        <source>“{document}” was left as it is, because {holder} has it open. Choose another name.</source>
        <translation>«{document}» оставлен как есть: он открыт ({holder}). Выберите другое имя.</translation>
    </message>
    <message>
        <source>“{file}” is already there as “{source}”.</source>
        <translation>«{file}» уже есть как «{source}».</translation>
    </message>
    <message>
        <source>“{file}” is no copy of “{source}”: none of its passages was found in it.</source>
        <translation>«{file}» – не копия источника «{source}»: ни один его фрагмент в нём не найден.</translation>
    </message>
    <message>
        <source>“{grade}” is no grade: a letter from A to F and a digit from 1 to 6</source>
        <translation>«{grade}» – не оценка: нужны буква от A до F и цифра от 1 до 6</translation>
    </message>
    <message>
        <source>“{head}” needs at least one part</source>
        <translation>в «{head}» нужна хотя бы одна часть</translation>
    </message>
    <message>
        <source>“{journals}” lies beside {name}: another program is changing it, or was broken off. A new file there would be spoilt by it, so none was written. {closing}</source>
        <translation>Рядом с {name} лежит «{journals}»: его меняет другая программа, или её прервали. Новый файл был бы этим испорчен, поэтому ничего не записано. {closing}</translation>
    </message>
    <message>
        <source>“{kind} of {phrase}” lacks its “on”</source>
        <translation>в «{kind} of {phrase}» не хватает «on»</translation>
    </message>
    <message>
        <source>“{label}” cannot be taken back: what it changed is no longer there.</source>
        <translation>«{label}» нельзя отменить: того, что было изменено, больше нет.</translation>
    </message>
    <message>
        <source>“{label}” cannot be taken back: “{name}” was changed again since. Edit it as it should be.</source>
        <translation>«{label}» нельзя отменить: «{name}» с тех пор изменили снова. Исправьте это как нужно.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>“{name}” cannot go below its floor: competition of {amount} does not go away. Lower the floor first.</source>
        <translation>«{name}» не может опуститься ниже предела: соперничество {amount} неустранимо. Сначала снизьте нижний предел.</translation>
    </message>
    <message>
        <source>“{name}” cannot stand over itself.</source>
        <translation>Сценарий «{name}» не может основываться на самом себе.</translation>
    </message>
    <message>
        <source>“{name}” cannot stand over “{other}”, which stands over it.</source>
        <translation>Сценарий «{name}» не может основываться на «{other}», который сам основан на нём.</translation>
    </message>
    <message>
        <source>“{name}” has a reading of {date} already; edit that one.</source>
        <translation>У «{name}» уже есть наблюдение от {date}; измените его.</translation>
    </message>
    <message>
        <source>“{path}” is only looked at here, because {why}; save it under another name to change it.</source>
        <translation>«{path}» открыт только для просмотра, потому что {why}; чтобы менять его, сохраните под другим именем.</translation>
    </message>
    <message>
        <source>“{path}” is the file itself, not a copy of it. Choose another name.</source>
        <translation>«{path}» – сам файл, а не его копия. Выберите другое имя.</translation>
    </message>
    <message>
        <source>“{path}” was last changed with a newer version of Modus Vivendi, and this one cannot tell whether all of it is as it was written ({doubt}), so it can be looked at here but not changed. Update to change it.</source>
        <translation>«{path}» последний раз изменён более новой версией Modus Vivendi, и эта версия не может определить, всё ли в нём так, как было записано ({doubt}), поэтому здесь его можно смотреть, но не менять. Чтобы менять его, обновите программу.</translation>
    </message>
    <message>
        <source>“{phrase}” is both supported and contradicted</source>
        <translation>«{phrase}» сразу и подтверждается, и опровергается</translation>
    </message>
    <message>
        <source>“{phrase}” is not judged anywhere</source>
        <translation>суждения «{phrase}» нет</translation>
    </message>
    <message>
        <source>“{phrase}” must end with one of the axes, {axes}</source>
        <translation>«{phrase}» должно оканчиваться названием оси: {axes}</translation>
    </message>
    <message>
        <source>“{phrase}” names no judgement; it begins with one of {kinds}, then “of”</source>
        <translation>«{phrase}» не называет суждения: в начале должно стоять одно из слов {kinds}, затем «of»</translation>
    </message>
    <message>
        <source>“{phrase}…” is too long: at most {most_in_phrase:,} characters fit here</source>
        <translation>«{phrase}…» слишком длинно: помещается не больше {most_in_phrase:,} знаков</translation>
    </message>
    <message>
        <source>“{state}”</source>
        <translation>«{state}»</translation>
    </message>
    <message>
        <source>“{state}” is none of the states of “{condition}”.</source>
        <translation>«{state}» не входит в состояния условия «{condition}».</translation>
    </message>
    <message>
        <source>“{target}” must end in .png, .svg or .pdf</source>
        <translation>имя «{target}» должно кончаться на .png, .svg или .pdf</translation>
    </message>
    <message>
        <source>“{title},”</source>
        <comment>citation</comment>
        <translation>«{title}»,</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <comment>citation</comment>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>“{value}” is not a number that can stand here</source>
        <translation>«{value}» – число, которое здесь невозможно</translation>
    </message>
    <message>
        <source>“{value}” is not a number{hint}</source>
        <translation>«{value}» – не число{hint}</translation>
    </message>
    <message>
        <source>“{wanted}” could be several {what}s: {keys}</source>
        <translation>«{wanted}» подходит к нескольким ({what}): {keys}</translation>
    </message>
    <message>
        <source>“{what}” cannot be deleted: the claim “{name}” expects something of it. Change or delete that claim first.</source>
        <translation>«{what}» нельзя удалить: от него чего-то ожидает утверждение «{name}». Сначала измените или удалите это утверждение.</translation>
    </message>
    <message>
        <source>“{what}” cannot be deleted: the requirement of “{name}” speaks of it. Change that requirement first.</source>
        <translation>«{what}» нельзя удалить: на него ссылается требование области «{name}». Сначала измените это требование.</translation>
    </message>
    <message>
        <source>“{what}” is no setting; write condition = state</source>
        <translation>«{what}» – не допущение; пишите: условие = состояние</translation>
    </message>
    <message>
        <source>“{word}” is no whole number.</source>
        <translation>«{word}» – не целое число.</translation>
    </message>
    <message>
        <source>… and {count:,} more</source>
        <translation>… и ещё {count:,}</translation>
    </message>
</context>
</TS>
