/** Month names and their short forms, January first, in the languages of `languages`. */
export const monthWords = [
  "january, jan, januar, janvier, janv, enero, ene, janeiro, gennaio, gen, januari, styczeń, stycznia, sty, январь, января, янв, січень, січня",
  "february, feb, februar, février, févr, febrero, fevereiro, fev, febbraio, februari, luty, lutego, lut, февраль, февраля, фев, лютий, лютого",
  "march, mar, märz, mrz, mars, marzo, março, maart, mrt, marzec, marca, март, марта, мар, березень, березня",
  "april, apr, avril, avr, abril, abr, aprile, kwiecień, kwietnia, kwi, апрель, апреля, апр, квітень, квітня",
  "may, mai, mayo, maio, maggio, mag, mei, maj, maja, май, мая, травень, травня",
  "june, jun, juni, juin, junio, junho, giugno, giu, czerwiec, czerwca, cze, июнь, июня, июн, червень, червня",
  "july, jul, juli, juillet, juil, julio, julho, luglio, lug, lipiec, lipca, lip, июль, июля, июл, липень, липня",
  "august, aug, août, agosto, ago, augustus, sierpień, sierpnia, sie, август, августа, авг, серпень, серпня",
  "september, sep, sept, septembre, septiembre, setembro, set, settembre, wrzesień, września, wrz, сентябрь, сентября, сен, вересень, вересня",
  "october, oct, oktober, okt, octobre, octubre, outubro, out, ottobre, ott, październik, października, paź, октябрь, октября, окт, жовтень, жовтня",
  "november, nov, novembre, noviembre, novembro, listopad, listopada, lis, ноябрь, ноября, ноя, листопада",
  "december, dec, dezember, dez, décembre, déc, diciembre, dic, dezembro, dicembre, grudzień, grudnia, gru, декабрь, декабря, дек, грудень, грудня",
] as const;
