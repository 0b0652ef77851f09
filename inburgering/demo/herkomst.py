"""Waar verzonnen mensen vandaan komen: land, taal en namen die daar voorkomen. Geen van de combinaties is een bestaand mens."""

from dataclasses import dataclass

from koppelingen.brp.persoon import Waarde


@dataclass(frozen=True)
class Herkomst:
    """`zonder_voornaam`: het deel van de mensen dat maar één naam heeft."""

    land: Waarde
    nationaliteit: Waarde
    taal: str
    plaatsen: tuple[str, ...]
    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    achternamen: tuple[str, ...]
    zonder_voornaam: float = 0.0
    dag_onbekend: float = 0.02


def _delen(tekst: str) -> tuple[str, ...]:
    return tuple(deel.strip() for deel in tekst.split(","))


SYRIE = Herkomst(
    Waarde("7009", "Syrië"), Waarde("0336", "Syrische"), "Arabisch", _delen("Aleppo, Damascus, Homs, Idlib, Hama, Daraa"),
    _delen("Amina, Rima, Hala, Nour, Lina, Samar, Rasha, Dima, Fatima, Yara, Maha, Hanan, Rahaf, Sawsan, Bayan"),
    _delen("Ahmad, Omar, Khaled, Yusuf, Samer, Bassel, Ibrahim, Mohamad, Anas, Wael, Tarek, Ziad, Fadi, Majd, Abdulrahman"),
    _delen("al Haddad, al Khatib, al Masri, al Sayed, Darwish, Kassab, Hamwi, Najjar, Shaheen, Barakat, Mansour, Othman, Qasem, "
           "Rifai, Sabbagh, Tlass, Zaher, al Ahmad, al Jundi, Hallak, Kanaan, Dabbagh, al Halabi, Nasri, Sukkar, Fakhoury, "
           "Kayyali, al Hariri, Shami, Bitar, Azzam, al Nahas, Jaber, Qabbani, Haj Ali, Karam, Mardini, al Omar, Saleh, Tawil"),
)  # fmt: skip
ERITREA = Herkomst(
    Waarde("9003", "Eritrea"), Waarde("0084", "Eritrese"), "Tigrinya", _delen("Asmara, Keren, Mendefera, Dekemhare, Senafe"),
    _delen("Mihret, Selam, Feven, Rahwa, Luwam, Semhar, Bisrat, Helen, Winta, Saba"),
    _delen("Filmon, Yonas, Tesfalem, Merhawi, Samuel, Abel, Henok, Robel, Kidane, Daniel"),
    _delen("Tesfay, Gebremedhin, Haile, Kidane, Tekle, Weldu, Ghebreyesus, Abraha, Zerai, Mebrahtu, Okbay, Habtemariam, "
           "Tesfamariam, Weldemichael, Goitom, Asfaha, Negash, Berhane"),
    dag_onbekend=0.12,
)  # fmt: skip
TURKIJE = Herkomst(
    Waarde("6043", "Turkije"), Waarde("0339", "Turkse"), "Turks", _delen("Ankara, İzmir, Konya, Kayseri, Diyarbakır, Yozgat"),
    _delen("Şükran, Elif, Zeynep, Büşra, Gülsüm, Ayşe, Hatice, Özlem, Çiğdem, Merve"),
    _delen("Özgür, Mehmet, Emre, Çağlar, Hüseyin, Yusuf, İsmail, Kemal, Uğur, Oğuz"),
    _delen("Yılmaz, Öztürk, Şahin, Çelik, Yıldırım, Doğan, Güneş, Koç, Aydın, Kılıç, Özdemir, Arslan, Kaya, "
           "Demir, Erdoğdu, Bulut, Tekin, Güler, Çakır, Korkmaz, Taş, Ünal, Sönmez"),
)  # fmt: skip
JEMEN = Herkomst(
    Waarde("5048", "Jemen"), Waarde("0058", "Jemenitische"), "Arabisch", _delen("Sana, Aden, Taiz, Ibb"),
    _delen("Arwa, Bushra, Ghadeer, Maryam, Sumaya"), _delen("Saleh, Hamza, Abdo, Walid, Nabil, Ammar, Mutahar"),
    _delen("al Hakimi, al Qadhi, Saif, Muqbil, Nasser, al Sharabi, Ghaleb, Thabet, al Maqtari, Haidar, Qaid"), dag_onbekend=0.06,
)  # fmt: skip
AFGHANISTAN = Herkomst(
    Waarde("6023", "Afghanistan"), Waarde("0300", "Afghaanse"), "Dari", _delen("Kabul, Herat, Mazar-e Sharif, Ghazni"),
    _delen("Zahra, Fereshta, Nargis, Shabnam, Parwana"), _delen("Ahmad Shah, Farid, Hamid, Jawad, Najib, Rahmatullah"),
    _delen("Rahimi, Noori, Hashimi, Ahmadzai, Sultani, Karimi, Mohammadi, Sahak, Zarif, Hotak"),
    zonder_voornaam=0.12, dag_onbekend=0.1,
)  # fmt: skip
IRAN = Herkomst(
    Waarde("5012", "Iran"), Waarde("0315", "Iraanse"), "Farsi", _delen("Teheran, Isfahan, Shiraz, Mashhad, Tabriz"),
    _delen("Shirin, Parisa, Mahsa, Niloufar, Golnaz, Setareh"), _delen("Reza, Amir, Behrouz, Kaveh, Siavash, Arash"),
    _delen("Hosseini, Moradi, Ebrahimi, Rostami, Jafari, Azizi, Tavakoli, Shirazi, Bahrami"),
)  # fmt: skip
IRAK = Herkomst(
    Waarde("5043", "Irak"), Waarde("0314", "Iraakse"), "Koerdisch (Sorani)", _delen("Bagdad, Mosul, Erbil, Basra, Sulaymaniyah"),
    _delen("Shilan, Zainab, Noor, Hawre, Ruqaya"), _delen("Karwan, Haider, Ali, Rebin, Mustafa, Dler"),
    _delen("Aziz, Salih, Hamad, al Obaidi, Rasul, Jabbar, Kareem, Abdullah"), dag_onbekend=0.04,
)  # fmt: skip
SOMALIE = Herkomst(
    Waarde("6013", "Somalië"), Waarde("0149", "Somalische"), "Somalisch", _delen("Mogadishu, Kismayo, Baidoa, Hargeisa"),
    _delen("Hodan, Ayaan, Sahra, Ifrah, Fadumo"), _delen("Abdi, Liban, Mahad, Yasin, Abshir"),
    _delen("Warsame, Farah, Hersi, Jama, Osman Ali, Mohamud Nur, Abdullahi, Sheikh Hassan"), dag_onbekend=0.15,
)  # fmt: skip
SOEDAN = Herkomst(
    Waarde("7034", "Soedan"), Waarde("0148", "Soedanese"), "Arabisch", _delen("Khartoem, Nyala, El Fasher, Port Sudan"),
    _delen("Amal, Ikhlas, Nagla, Tasneem"), _delen("Adam, Mubarak, Hassan, Elnour, Bakri"),
    _delen("Abdelrahman Mohamed, Elhaj, Idris, Osman, Suliman, Babiker"), zonder_voornaam=0.05, dag_onbekend=0.1,
)  # fmt: skip
MAROKKO = Herkomst(
    Waarde("5022", "Marokko"), Waarde("0131", "Marokkaanse"), "Arabisch (Marokkaans)", _delen("Nador, Al Hoceima, Tanger, Oujda"),
    _delen("Khadija, Naïma, Ikram, Hafsa, Souad, Loubna"), _delen("Hicham, Rachid, Mounir, Zakaria, Driss"),
    _delen("el Amrani, Benali, Bouazza, el Idrissi, Ouali, Chaïbi, Azzouzi, Haddouchi"),
)  # fmt: skip
INDIA = Herkomst(
    Waarde("7046", "India"), Waarde("0312", "Indiase"), "Hindi", _delen("Mumbai, Bengaluru, Chennai, Pune, Hyderabad"),
    _delen("Priya, Ananya, Kavitha, Lakshmi, Sneha, Divya"), _delen("Arjun, Rohit, Karthik, Sanjay, Vikram"),
    _delen("Venkataraman Subramaniam, Sharma, Patel, Iyer, Reddy, Krishnamurthy, Nair, Chatterjee, Deshpande"),
    zonder_voornaam=0.06,
)  # fmt: skip
BRAZILIE = Herkomst(
    Waarde("6008", "Brazilië"), Waarde("0253", "Braziliaanse"), "Portugees", _delen("São Paulo, Recife, Goiânia, Belém"),
    _delen("Letícia, Conceição, Júlia, Thaís, Inês, Bruna"), _delen("João Vítor, Antônio, Luís, Caio, César"),
    _delen("Gonçalves da Silva, Araújo, Magalhães, Guimarães de Souza, Simões, Assunção Pereira, Falcão"),
)  # fmt: skip
THAILAND = Herkomst(
    Waarde("7042", "Thailand"), Waarde("0337", "Thaise"), "Thai", _delen("Bangkok, Udon Thani, Chiang Mai, Khon Kaen"),
    _delen("Siriporn, Kanokwan, Nattaya, Wilaiwan, Pornthip"), _delen("Somchai, Anan, Prasert"),
    _delen("Srisuwannaphum, Thongprasertwattana, Chaiyaporn, Rattanakosin, Phongphaisarnsakul, Saetang"),
)  # fmt: skip
FILIPIJNEN = Herkomst(
    Waarde("5027", "Filipijnen"), Waarde("0309", "Filipijnse"), "Tagalog", _delen("Cebu, Davao, Quezon, Iloilo"),
    _delen("Maria Cristina, Jocelyn, Rowena, Analyn"), _delen("Jose, Reynaldo, Mark Anthony"),
    _delen("Dela Cruz, Santos, Villanueva, Bautista, Peñaflor, Macaraeg"),
)  # fmt: skip
INDONESIE = Herkomst(
    Waarde("6024", "Indonesië"), Waarde("0313", "Indonesische"), "Indonesisch", _delen("Jakarta, Surabaya, Bandung, Semarang"),
    _delen("Dewi, Sri Wahyuni, Putri, Ratna"), _delen("Budi, Agus, Bambang"),
    _delen("Sulastri, Setiawan, Hartono, Widodo, Suparman, Kusumawati"), zonder_voornaam=0.35,
)  # fmt: skip
CHINA = Herkomst(
    Waarde("6022", "China"), Waarde("0307", "Chinese"), "Mandarijn", _delen("Wenzhou, Shanghai, Guangzhou, Chengdu"),
    _delen("Xiaoling, Mei, Yan, Huifang"), _delen("Wei, Jianguo, Hao"), _delen("Wang, Li, Zhang, Chen, Liu, Huang, Ouyang"),
)  # fmt: skip
COLOMBIA = Herkomst(
    Waarde("5033", "Colombia"), Waarde("0255", "Colombiaanse"), "Spaans", _delen("Bogotá, Medellín, Cali, Cartagena"),
    _delen("Yuliana, Ángela, Sofía, Mónica"), _delen("Andrés, Julián, Óscar"),
    _delen("Muñoz Ibáñez, Peña, Castaño, Londoño Vélez, Rodríguez Gómez"),
)  # fmt: skip
GHANA = Herkomst(
    Waarde("5024", "Ghana"), Waarde("0118", "Ghanese"), "Engels", _delen("Accra, Kumasi, Tema"),
    _delen("Abena, Akosua, Efua, Grace"), _delen("Kwame, Kofi, Emmanuel"), _delen("Asante, Boateng, Mensah, Owusu-Ansah, Agyeman"),
)  # fmt: skip
VERENIGDE_STATEN = Herkomst(
    Waarde("6014", "Verenigde Staten van Amerika"), Waarde("0223", "Amerikaans burger"), "Engels",
    _delen("Austin, Denver, Chicago"), _delen("Emily, Megan, Hannah"), _delen("Tyler, Brandon, Jason"),
    _delen("Miller, Johnson-Reed, O'Connor, Anderson"),
)  # fmt: skip

ASIEL = {
    SYRIE: 48, ERITREA: 12, TURKIJE: 10, JEMEN: 8, AFGHANISTAN: 7, IRAN: 4, IRAK: 5, SOMALIE: 4, SOEDAN: 2,
}  # fmt: skip
GEZIN = {
    TURKIJE: 13, MAROKKO: 12, INDIA: 9, BRAZILIE: 8, THAILAND: 8, FILIPIJNEN: 6, INDONESIE: 6, CHINA: 7, COLOMBIA: 5,
    GHANA: 5, VERENIGDE_STATEN: 4, IRAN: 5, IRAK: 4, SYRIE: 5, AFGHANISTAN: 3,
}  # fmt: skip
OVERIG = {TURKIJE: 4, MAROKKO: 3, INDIA: 1}
